package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/**
 * 記入欄: something placed on a paper of the municipality's own. Lengths are in millimetres of the
 * page as it is displayed, from its upper left corner.
 *
 * @param id readable, unique but for the boxes of one group; empty for a seal
 * @param title what a screen reader says; the word in the circle of a seal
 * @param page from 0
 * @param option distinguishes the boxes of one group of ticks or circles, of which one is chosen;
 *     absent for a box that stands alone
 * @param from the key of the intake item that fills it
 * @param as what becomes of the item's value on paper
 * @param is the (transformed) value of the item that ticks this box
 * @param era printed before the field: only dates of this era (年号) fit
 * @param when the condition under which it is filled and asked for
 * @param required overrides what the item says: {@code true}, {@code false} or a condition
 * @param office only the office fills it
 * @param own a fact that only this paper asks for: typed where it stands, kept with this paper
 * @param max characters; for a comb the number of cells; 0 when there is no bound
 * @param options of a choice; empty otherwise
 * @param size of the letters in points, at most; 0 means as large as usual
 */
public record PlacedField(
    String id,
    String title,
    PlacedKind kind,
    int page,
    double x,
    double y,
    double w,
    double h,
    @Nullable String option,
    @Nullable String from,
    @Nullable String as,
    @Nullable String is,
    @Nullable String era,
    @Nullable String when,
    @Nullable String required,
    boolean office,
    boolean own,
    int max,
    List<String> options,
    TextAlign align,
    double size) {
  private static final int WORDS = 200;
  private static final double LONGEST = 2_000;

  public PlacedField {
    Bounds.text(id, 60);
    Bounds.text(title, WORDS);
    Bounds.whole(page, 0, 49);
    Bounds.number(x, -LONGEST, LONGEST);
    Bounds.number(y, -LONGEST, LONGEST);
    Bounds.number(w, 0.1, LONGEST);
    Bounds.number(h, 0.1, LONGEST);
    Bounds.whole(max, 0, 2_000);
    Bounds.number(size, 0, 72);
    options = Bounds.list(options, 200);
    options.forEach(one -> Bounds.text(one, WORDS));
    for (var words : new @Nullable String[] {option, from, as, is, era, when, required}) {
      if (words != null) {
        Bounds.text(words, WORDS);
      }
    }
  }

  /** Whether it is ticked or circled, and not written in. */
  public boolean marked() {
    return kind == PlacedKind.check || kind == PlacedKind.circle;
  }

  /** Whether it is said what fills it; a signature and a seal say so by themselves. */
  public boolean mapped() {
    return from != null && !from.isEmpty()
        || office
        || own
        || kind == PlacedKind.sign
        || kind == PlacedKind.seal;
  }
}
