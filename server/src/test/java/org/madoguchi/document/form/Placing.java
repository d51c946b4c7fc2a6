package org.madoguchi.document.form;

import java.util.List;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;
import org.madoguchi.wire.TextAlign;

/** Says of a placed field only what a test is about. */
public final class Placing {
  private final String id;
  private final PlacedKind kind;
  private final double x;
  private final double y;
  private final double w;
  private final double h;
  private String title;
  private int page;
  private String option;
  private String from;
  private String as;
  private String is;
  private String when;
  private String required;
  private boolean office;
  private boolean own;
  private int max;
  private List<String> options = List.of();
  private TextAlign align = TextAlign.left;
  private double size;

  private Placing(String id, PlacedKind kind, double x, double y, double w, double h) {
    this.id = id;
    this.kind = kind;
    this.x = x;
    this.y = y;
    this.w = w;
    this.h = h;
    title = id;
  }

  public static Placing field(String id, PlacedKind kind, double x, double y, double w, double h) {
    return new Placing(id, kind, x, y, w, h);
  }

  public static Placing box(String id, PlacedKind kind, String option, double x, double y) {
    Placing box = new Placing(id, kind, x, y, 6, 6);
    box.option = option;
    return box;
  }

  public Placing title(String words) {
    title = words;
    return this;
  }

  public Placing page(int number) {
    page = number;
    return this;
  }

  public Placing from(String item) {
    from = item;
    return this;
  }

  public Placing as(String way) {
    as = way;
    return this;
  }

  public Placing is(String value) {
    is = value;
    return this;
  }

  public Placing when(String condition) {
    when = condition;
    return this;
  }

  public Placing required(String condition) {
    required = condition;
    return this;
  }

  public Placing office() {
    office = true;
    return this;
  }

  public Placing own() {
    own = true;
    return this;
  }

  public Placing max(int characters) {
    max = characters;
    return this;
  }

  public Placing options(String... words) {
    options = List.of(words);
    return this;
  }

  public Placing align(TextAlign where) {
    align = where;
    return this;
  }

  public Placing size(double points) {
    size = points;
    return this;
  }

  public PlacedField made() {
    return new PlacedField(
        id, title, kind, page, x, y, w, h, option, from, as, is, null, when, required, office, own,
        max, options, align, size);
  }
}
