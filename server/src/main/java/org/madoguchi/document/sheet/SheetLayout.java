package org.madoguchi.document.sheet;

import java.io.IOException;
import java.util.List;
import org.madoguchi.document.sheet.SheetContent.Line;
import org.madoguchi.document.sheet.SheetContent.Section;
import org.madoguchi.document.text.Glyph;

/** Sets a sheet from the top down and begins a new page where one is full. */
final class SheetLayout {
  /** Points in a millimetre. */
  private static final double MM = 72 / 25.4;

  private static final double LEFT = 18 * MM;
  private static final double TOP = SheetPages.HEIGHT - 16 * MM;
  private static final double BOTTOM = 18 * MM;
  private static final double WIDTH = SheetPages.WIDTH - 2 * LEFT;

  private static final double TITLE_SIZE = 20;
  private static final double SENDER_SIZE = 11;
  private static final double HEADING_SIZE = 13;
  private static final double LEADING = 1.45;
  private static final double PADDING = 2.2 * MM;

  /** The baseline stands so far below the top of its line, in em. */
  private static final double ASCENT = 0.88;

  /** What must follow a heading on its page: a line or two. */
  private static final double WITH_HEADING = 44;

  private final SheetPages pages;
  private double y;

  /**
   * How a paragraph is set.
   *
   * @param indent from the left edge, in points
   * @param above free room before it, in points
   */
  private record Style(double size, double indent, double above, boolean bold) {}

  SheetLayout(SheetPages pages) {
    this.pages = pages;
  }

  void lay(SheetContent content) throws IOException {
    begin();
    letterhead(content);
    for (Section section : content.sections()) {
      section(section);
    }
  }

  private void begin() {
    pages.begin();
    y = TOP;
  }

  private void letterhead(SheetContent content) throws IOException {
    double baseline = y - ASCENT * SENDER_SIZE;
    pages.text(content.left(), LEFT, baseline, SENDER_SIZE, false);
    double right = LEFT + WIDTH - pages.width(content.right(), SENDER_SIZE);
    boolean together = pages.width(content.left(), SENDER_SIZE) + LEFT + 12 < right;
    if (!together) { // a long name takes a line of its own
      y -= LEADING * SENDER_SIZE;
      baseline = y - ASCENT * SENDER_SIZE;
    }
    pages.text(content.right(), right, baseline, SENDER_SIZE, false);
    y -= LEADING * SENDER_SIZE + 4;
    for (List<Glyph> line : pages.lines(content.title(), WIDTH, TITLE_SIZE)) {
      pages.text(line, LEFT, y - ASCENT * TITLE_SIZE, TITLE_SIZE, true);
      y -= LEADING * TITLE_SIZE;
    }
    y -= 2;
    frame(content.head(), SENDER_SIZE, false);
    y -= 6;
  }

  /**
   * Paragraphs in a frame, on one page.
   *
   * @param strong on a grey ground, the first paragraph in strong letters
   */
  private void frame(List<String> paragraphs, double size, boolean strong) throws IOException {
    double inner = WIDTH - 2 * PADDING;
    List<List<Glyph>> lines =
        paragraphs.stream().flatMap(p -> pages.lines(p, inner, size).stream()).toList();
    double height = lines.size() * LEADING * size + 2 * PADDING - (LEADING - 1) * size;
    need(height);
    if (strong) {
      pages.shade(LEFT, y - height, WIDTH, height);
    }
    pages.box(LEFT, y - height, WIDTH, height, strong ? 1.2 : 0.6);
    int strongLines = strong ? pages.lines(paragraphs.get(0), inner, size).size() : 0;
    double baseline = y - PADDING - ASCENT * size;
    for (int i = 0; i < lines.size(); i++) {
      pages.text(lines.get(i), LEFT + PADDING, baseline, size, i < strongLines);
      baseline -= LEADING * size;
    }
    y -= height;
  }

  private void section(Section section) throws IOException {
    List<List<Glyph>> heading = pages.lines(section.heading(), WIDTH, HEADING_SIZE);
    double height = heading.size() * LEADING * HEADING_SIZE;
    need(height + 10 + WITH_HEADING);
    y -= 8;
    for (List<Glyph> line : heading) {
      pages.text(line, LEFT, y - ASCENT * HEADING_SIZE, HEADING_SIZE, true);
      y -= LEADING * HEADING_SIZE;
    }
    y += 1;
    pages.rule(LEFT, y, WIDTH, 1.2);
    y -= 3;
    for (int i = 0; i < section.lines().size(); i++) {
      line(section.lines().get(i), i + 1 < section.lines().size());
    }
  }

  private void line(Line line, boolean isFollowed) throws IOException {
    switch (line.kind()) {
      case lead -> paragraph(line.text(), new Style(12.5, 0, 2, true));
      case title -> {
        need(isFollowed ? WITH_HEADING : 0);
        paragraph(line.text(), new Style(11.5, 0, 5, true));
      }
      case text -> paragraph(line.text(), new Style(11, 0, 1, false));
      case check -> check(line.text());
      case instead -> paragraph(line.text(), new Style(10.5, 12 * MM, 0, false));
      case deadline -> {
        y -= 5;
        frame(line.text().lines().toList(), 12, true);
        y -= 4;
      }
      case small -> paragraph(line.text(), new Style(9.5, 0, 2, false));
    }
  }

  private void check(String text) throws IOException {
    Style style = new Style(11, 7 * MM, 2, false);
    need(style.above + LEADING * style.size);
    double side = 3.8 * MM;
    double top = y - style.above - (style.size - side) / 2 - 0.5;
    pages.box(LEFT + 1 * MM, top - side, side, side, 0.9);
    paragraph(text, style);
  }

  private void paragraph(String text, Style style) throws IOException {
    y -= style.above;
    for (List<Glyph> line : pages.lines(text, WIDTH - style.indent, style.size)) {
      need(LEADING * style.size);
      pages.text(line, LEFT + style.indent, y - ASCENT * style.size, style.size, style.bold);
      y -= LEADING * style.size;
    }
  }

  private void need(double height) {
    if (y - height < BOTTOM) {
      begin();
    }
  }
}
