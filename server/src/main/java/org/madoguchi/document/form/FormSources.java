package org.madoguchi.document.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.form.FormDescription.Block;
import org.madoguchi.document.form.FormDescription.Cell;
import org.madoguchi.document.form.FormDescription.Field;
import org.madoguchi.document.form.FormDescription.Item;
import org.madoguchi.document.form.FormDescription.Row;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;

/** Reads from a form's description where the value of each of its fields comes from. */
public final class FormSources {
  private final List<FieldSource> found = new ArrayList<>();

  private FormSources() {}

  /**
   * In the order of the paper.
   *
   * @param yaml a form's description; the parts it uses lie in the folder {@code parts} beside it
   * @throws IllegalArgumentException naming what is not understood
   */
  public static List<FieldSource> read(Path yaml) {
    String text = FormFiles.text(yaml);
    return PlacedForms.isPlaced(text)
        ? of(PlacedForms.parse(yaml.toString(), text))
        : of(FormFiles.read(yaml));
  }

  /** In the order of the plan; what nobody fills in is left out. */
  public static List<FieldSource> of(FormPlan plan) {
    return plan.fields().stream()
        .filter(field -> field.kind() != PlacedKind.seal)
        .map(FormSources::source)
        .toList();
  }

  private static FieldSource source(PlacedField field) {
    boolean box = field.marked();
    return new FieldSource(
        field.id(),
        field.title(),
        switch (field.kind()) {
          case text, paragraph, comb -> FieldKind.text;
          case check, circle -> FieldKind.check;
          case choice -> FieldKind.choice;
          case sign, seal -> FieldKind.signature;
        },
        box ? (field.option() == null ? FieldMaker.TICKED : field.option()) : null,
        field.from(),
        field.as(),
        box ? field.is() : null,
        box ? null : field.era(),
        when(field.when()),
        field.required(),
        field.office(),
        field.max());
  }

  static List<FieldSource> of(FormDescription form) {
    FormSources sources = new FormSources();
    for (Block block : form.blocks()) {
      sources.rows(block.rows(), block.office());
    }
    return List.copyOf(sources.found);
  }

  private void rows(List<Row> rows, boolean office) {
    for (Row row : rows) {
      for (Cell cell : row.cells()) {
        cell(cell, office);
      }
    }
  }

  private void cell(Cell cell, boolean office) {
    if (cell.field() != null) {
      field(cell.field(), office);
    }
    if (cell.sign() != null) {
      add(cell.sign(), FieldKind.signature, office);
    }
    if (cell.lines() != null) {
      for (List<Item> line : cell.lines()) {
        line.forEach(item -> item(item, office));
      }
    }
    if (cell.rows() != null) {
      rows(cell.rows(), office);
    }
  }

  private void item(Item item, boolean office) {
    if (item.field() != null) {
      field(item.field(), office);
    }
    if (item.check() != null) {
      String title = item.title() == null ? item.text() : item.title();
      found.add(
          new FieldSource(
              item.check(),
              title == null ? item.check() : title,
              FieldKind.check,
              item.option() == null ? FieldMaker.TICKED : item.option(),
              item.from(),
              item.as(),
              item.is(),
              null,
              when(item.when()),
              item.required(),
              office || item.office(),
              0));
    }
  }

  private void field(Field field, boolean office) {
    add(field, field.options() == null ? FieldKind.text : FieldKind.choice, office);
  }

  private void add(Field field, FieldKind kind, boolean office) {
    found.add(
        new FieldSource(
            field.id(),
            field.title(),
            kind,
            null,
            field.from(),
            field.as(),
            null,
            field.era(),
            when(field.when()),
            field.required(),
            office || field.office(),
            field.max()));
  }

  /** A shared part may be told that its fields are always filled. */
  private static @Nullable String when(@Nullable String written) {
    return "always".equals(written) ? null : written;
  }
}
