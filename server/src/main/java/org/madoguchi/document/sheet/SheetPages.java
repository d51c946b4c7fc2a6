package org.madoguchi.document.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.GlyphRun;
import org.madoguchi.document.text.JapaneseText;
import org.madoguchi.document.text.Shaper;

/**
 * The pages of a sheet, and letters and lines on the last of them. Measures are points, from the
 * lower left. Black and grey alone. Belongs to the document's thread.
 */
final class SheetPages {
  static final double WIDTH = PDRectangle.A4.getWidth();
  static final double HEIGHT = PDRectangle.A4.getHeight();

  /** Named in the refusal of a character: only what staff adds can have such a one. */
  private static final String FIELD = "line";

  private static final double BOLD = 0.035;
  private static final double FOOT = 30;
  private static final double FOOT_SIZE = 9;

  private final PDDocument document;
  private final Shaper shaper;
  private final EmbeddedFaces faces;
  private final List<StringBuilder> drawn = new ArrayList<>();
  private final List<PDResources> resources = new ArrayList<>();

  SheetPages(PDDocument document, Shaper shaper, EmbeddedFaces faces) {
    this.document = document;
    this.shaper = shaper;
    this.faces = faces;
  }

  /** Everything after this is drawn on a new page. */
  void begin() {
    drawn.add(new StringBuilder("0 g 0.25 G 1 j\n"));
    resources.add(new PDResources());
  }

  /**
   * The lines that a paragraph makes: broken between its phrases where it has blanks, and as
   * Japanese is set where a phrase is too long for one.
   */
  List<List<Glyph>> lines(String text, double width, double size) {
    List<List<Glyph>> lines = new ArrayList<>();
    String line = "";
    for (String phrase : text.split(" ")) {
      String longer = line.isEmpty() ? phrase : line + " " + phrase;
      if (!line.isEmpty() && width(longer, size) > width) {
        lines.addAll(JapaneseText.lines(shaper.shape(line, FIELD), width, size));
        longer = phrase;
      }
      line = longer;
    }
    lines.addAll(JapaneseText.lines(shaper.shape(line, FIELD), width, size));
    return lines;
  }

  double width(String text, double size) {
    return GlyphRun.width(shaper.shape(text, FIELD)) * size;
  }

  void text(String text, double x, double y, double size, boolean bold) throws IOException {
    text(shaper.shape(text, FIELD), x, y, size, bold);
  }

  /**
   * @param y of the baseline
   */
  void text(List<Glyph> line, double x, double y, double size, boolean bold) throws IOException {
    text(drawn.size() - 1, line, x, y, size, bold);
  }

  private void text(int page, List<Glyph> line, double x, double y, double size, boolean bold)
      throws IOException {
    String operators =
        faces.operators(List.of(new GlyphRun(line, 0, 0, size)), x, y, resources.get(page));
    StringBuilder out = drawn.get(page);
    if (bold) {
      out.append(String.format(Locale.ROOT, "q 0 G 2 Tr %.3f w\n", BOLD * size));
      out.append(operators).append("Q\n");
    } else {
      out.append(operators);
    }
  }

  void rule(double x, double y, double width, double thickness) {
    draw("%.2f w %.2f %.2f m %.2f %.2f l S\n", thickness, x, y, x + width, y);
  }

  void box(double x, double y, double width, double height, double thickness) {
    draw("%.2f w %.2f %.2f %.2f %.2f re S\n", thickness, x, y, width, height);
  }

  void shade(double x, double y, double width, double height) {
    draw("q 0.92 g %.2f %.2f %.2f %.2f re f Q\n", x, y, width, height);
  }

  private void draw(String operators, Object... numbers) {
    drawn.get(drawn.size() - 1).append(String.format(Locale.ROOT, operators, numbers));
  }

  /**
   * Puts everything on the pages, with their numbers where there are several.
   *
   * @return how many there are
   */
  int finish() throws IOException {
    int count = drawn.size();
    for (int i = 0; i < count; i++) {
      if (count > 1) {
        String number = (i + 1) + " / " + count;
        double x = (WIDTH - width(number, FOOT_SIZE)) / 2;
        text(i, shaper.shape(number, FIELD), x, FOOT, FOOT_SIZE, false);
      }
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDStream contents = new PDStream(document);
      try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(drawn.get(i).toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(contents);
      page.setResources(resources.get(i));
    }
    return count;
  }
}
