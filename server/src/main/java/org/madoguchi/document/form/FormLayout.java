package org.madoguchi.document.form;

import java.io.IOException;
import java.util.List;
import org.madoguchi.document.form.FormDescription.Block;
import org.madoguchi.document.form.FormDescription.Cell;
import org.madoguchi.document.form.FormDescription.Item;
import org.madoguchi.document.form.FormDescription.Row;
import org.madoguchi.document.text.JapaneseText.Align;

/** Turns millimetres of description into boxes on a {@link FormSheet}, from the top down. */
final class FormLayout {
  /** Points in a millimetre. */
  static final double MM = 72 / 25.4;

  private static final double PAGE_WIDTH = 210 * MM;
  private static final double PAGE_HEIGHT = 297 * MM;
  private static final double PADDING = 1.8 * MM;
  private static final double NARROW_PADDING = 0.5 * MM;
  private static final double ABOVE = 0.9 * MM;
  private static final double HEAD_SIZE = 8.5;
  private static final double NOTE_SIZE = 5.5;
  private static final double TEXT_SIZE = 7.5;
  private static final double CAPTION_SIZE = 5.5;
  private static final double ITEM_SIZE = 9;
  private static final double CHECK_SIZE = 3.5 * MM;
  private static final double AFTER_CHECK = 2;
  private static final double TALLEST_FIELD = 7.5 * MM;
  private static final double BETWEEN_CHECKS = 4 * MM;
  private static final double WIDEST_SPREAD = 1.2;

  private final FormSheet sheet;

  FormLayout(FormSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * @throws IllegalArgumentException when something does not fit
   */
  void lay(FormDescription form) throws IOException {
    double left = form.margin() * MM;
    double width = PAGE_WIDTH - 2 * left;
    double top = PAGE_HEIGHT - left;
    for (Block block : form.blocks()) {
      top -= block.gap() * MM;
      double bottom = rows(block.rows(), left, top, width);
      if (block.frame()) {
        sheet.frame(new Box(left, bottom, width, top - bottom));
      }
      top = bottom;
    }
    if (top < left - 0.01) {
      throw new IllegalArgumentException(
          form.title() + " is " + Math.round((left - top) / MM) + " mm too high");
    }
  }

  private double rows(List<Row> rows, double left, double top, double width) throws IOException {
    double y = top;
    for (Row row : rows) {
      double height = row.h() * MM;
      row(row, new Box(left, y - height, width, height));
      y -= height;
    }
    return y;
  }

  private void row(Row row, Box box) throws IOException {
    if (row.dotted()) {
      sheet.dotted(box.left(), box.bottom() + box.height(), box.width());
    }
    double given = row.cells().stream().mapToDouble(Cell::w).sum() * MM;
    long open = row.cells().stream().filter(cell -> cell.w() == 0).count();
    double rest = box.width() - given;
    if (rest < -0.01 || open == 0 && rest > 0.01) {
      throw new IllegalArgumentException(
          "a row's cells are " + given / MM + " mm wide in " + box.width() / MM);
    }
    double x = box.left();
    for (Cell cell : row.cells()) {
      double width = cell.w() == 0 ? rest / open : cell.w() * MM;
      cell(cell, new Box(x, box.bottom(), width, box.height()));
      x += width;
    }
  }

  private void cell(Cell cell, Box box) throws IOException {
    if (cell.head() != null) {
      sheet.shade(box);
    }
    if (cell.rows() != null) {
      double bottom = rows(cell.rows(), box.left(), box.bottom() + box.height(), box.width());
      if (Math.abs(bottom - box.bottom()) > 0.01) {
        throw new IllegalArgumentException("the rows in a cell are not as high as the cell");
      }
    }
    if (!cell.open()) {
      sheet.line(box);
    }
    if (cell.head() != null) {
      head(cell, cell.head(), box);
    }
    if (cell.text() != null) {
      text(cell, cell.text(), box);
    }
    if (cell.caption() != null) {
      sheet.text(
          cell.caption(),
          new Box(
              box.left() + 3,
              box.bottom() + box.height() - CAPTION_SIZE - 2,
              box.width() - 6,
              CAPTION_SIZE + 1),
          CAPTION_SIZE,
          Align.left,
          false);
    }
    if (cell.field() != null) {
      double above = cell.caption() == null ? 0 : CAPTION_SIZE + 1;
      sheet.field(cell.field(), box.inside(0.7, 0.7 + above, 0.7, 0.7));
    }
    if (cell.sign() != null) {
      sheet.signature(cell.sign(), box.inside(2, 2, 2, 2));
    }
    if (cell.seal() != null) {
      sheet.seal(cell.seal(), box);
    }
    if (cell.lines() != null) {
      double side = cell.align() == Align.centre ? NARROW_PADDING : PADDING;
      lines(cell, cell.lines(), box.inside(side, ABOVE, side, ABOVE));
    }
  }

  private void head(Cell cell, String head, Box box) throws IOException {
    double size = cell.size() == 0 ? HEAD_SIZE : cell.size();
    Box inside = box.inside(PADDING, 0, PADDING, 0);
    if (cell.note() == null) {
      spread(head, inside, size, cell.bold());
      return;
    }
    long noteLines = cell.note().lines().count();
    double noteHeight = noteLines * NOTE_SIZE * 1.25;
    double total = size + 2 + noteHeight;
    double bottom = box.bottom() + (box.height() - total) / 2;
    spread(
        head,
        new Box(inside.left(), bottom + noteHeight + 2, inside.width(), size),
        size,
        cell.bold());
    sheet.text(
        cell.note(),
        new Box(box.left() + 1, bottom, box.width() - 2, noteHeight),
        NOTE_SIZE,
        Align.centre,
        false);
  }

  /** Letters apart as far as the cell allows, yet never so far that they are no longer a word. */
  private void spread(String text, Box box, double size, boolean bold) throws IOException {
    if (text.contains("\n")) {
      sheet.text(text, box, size, Align.centre, bold);
      return;
    }
    double natural = sheet.width(text, size);
    int gaps = text.codePointCount(0, text.length()) - 1;
    double width = Math.min(box.width() * 0.9, natural + gaps * WIDEST_SPREAD * size);
    if (gaps < 1 || gaps > 4 || width <= natural) {
      sheet.text(text, box, size, Align.centre, bold);
    } else {
      sheet.spread(text, box.middle(width), size, bold);
    }
  }

  private void text(Cell cell, String text, Box box) throws IOException {
    double size = cell.size() == 0 ? TEXT_SIZE : cell.size();
    Box inside = box.inside(cell.open() ? 0 : PADDING, 0.5, cell.open() ? 0 : PADDING, 0.5);
    if (cell.spread()) {
      sheet.spread(text, inside, size, cell.bold());
    } else {
      sheet.text(text, inside, size, cell.align() == null ? Align.left : cell.align(), cell.bold());
    }
  }

  private void lines(Cell cell, List<List<Item>> lines, Box box) throws IOException {
    double height = box.height() / lines.size();
    double bottom = box.bottom() + box.height() - height;
    for (List<Item> line : lines) {
      double rest = box.width() - length(line);
      if (rest < -0.01) {
        throw new IllegalArgumentException(
            "a line is " + -rest / MM + " mm too long: " + line.get(0) + " …");
      }
      double x = box.left() + (cell.align() == Align.centre ? rest / 2 : 0);
      boolean checkBefore = false;
      for (Item item : line) {
        x += gap(item, checkBefore);
        checkBefore = item.check() != null;
        item(item, new Box(x, bottom, length(item), height));
        x += length(item);
      }
      bottom -= height;
    }
  }

  private double length(List<Item> line) {
    double length = 0;
    boolean checkBefore = false;
    for (Item item : line) {
      length += gap(item, checkBefore) + length(item);
      checkBefore = item.check() != null;
    }
    return length;
  }

  private static double gap(Item item, boolean checkBefore) {
    if (item.gap() != null) {
      return item.gap() * MM;
    }
    return checkBefore ? BETWEEN_CHECKS : 0;
  }

  private double length(Item item) {
    double check = item.check() == null ? 0 : CHECK_SIZE + AFTER_CHECK;
    double text = item.text() == null ? 0 : sheet.width(item.text(), size(item)) + 0.1;
    return check + text + item.w() * MM;
  }

  private static double size(Item item) {
    return item.size() == 0 ? ITEM_SIZE : item.size();
  }

  private void item(Item item, Box box) throws IOException {
    double x = box.left();
    if (item.check() != null) {
      String title = item.title() == null ? item.text() : item.title();
      if (title == null) {
        throw new IllegalArgumentException("a check box without words: " + item.check());
      }
      double bottom = box.bottom() + (box.height() - CHECK_SIZE) / 2;
      sheet.check(item.check(), item.option(), title, new Box(x, bottom, CHECK_SIZE, CHECK_SIZE));
      x += CHECK_SIZE + AFTER_CHECK;
    }
    if (item.text() != null) {
      double width = sheet.width(item.text(), size(item)) + 0.1;
      sheet.text(
          item.text(),
          new Box(x, box.bottom(), width, box.height()),
          size(item),
          Align.left,
          false);
      x += width;
    }
    double height = Math.min(box.height(), TALLEST_FIELD);
    Box room = new Box(x, box.bottom() + (box.height() - height) / 2, item.w() * MM, height);
    if (item.field() != null) {
      sheet.field(item.field(), room);
    }
    if (item.boxes() > 0) {
      sheet.boxes(item.boxes(), room);
    }
  }

  /** A place on the page in points, upwards from the lower left corner. */
  record Box(double left, double bottom, double width, double height) {
    Box inside(double l, double t, double r, double b) {
      return new Box(left + l, bottom + b, width - l - r, height - t - b);
    }

    Box middle(double narrower) {
      return new Box(left + (width - narrower) / 2, bottom, narrower, height);
    }
  }
}
