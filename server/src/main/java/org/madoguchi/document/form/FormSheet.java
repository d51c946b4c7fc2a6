package org.madoguchi.document.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.form.FormLayout.Box;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.GlyphRun;
import org.madoguchi.document.text.JapaneseText;
import org.madoguchi.document.text.JapaneseText.Align;
import org.madoguchi.document.text.Shaper;

/**
 * The paper of one form: lines and letters on the page, fields above it. Print is black and grey
 * alone, so that its picture needs few colours. Belongs to the document's thread.
 */
final class FormSheet {
  private static final String LABELS = "form";
  private static final double THIN = 0.5;
  private static final double STRONG = 1.3;
  private static final String SHADE = "0.925 g";
  private static final String LINE = "0.2 G";
  private static final double BOLD = 0.035;
  private static final double SEAL_SIZE = 7.5;

  private final PDDocument document;
  private final PDPage page;
  private final Shaper shaper;
  private final EmbeddedFaces faces;
  private final FieldMaker fields;
  private final PDResources resources = new PDResources();

  /** Grounds lie under lines, and lines under letters. */
  private final StringBuilder grounds = new StringBuilder();

  private final StringBuilder lines = new StringBuilder("1 j 0 J " + LINE + "\n");
  private final StringBuilder letters = new StringBuilder("0 g 0 G\n");

  FormSheet(PDDocument document, PDPage page, Shaper shaper, EmbeddedFaces faces)
      throws IOException {
    this.document = document;
    this.page = page;
    this.shaper = shaper;
    this.faces = faces;
    fields = new FieldMaker(document);
    fields.on(page);
  }

  void shade(Box box) {
    grounds.append(SHADE).append(' ').append(path(box)).append(" f\n");
  }

  void line(Box box) {
    lines.append(THIN).append(" w ").append(path(box)).append(" S\n");
  }

  void frame(Box box) {
    lines.append(STRONG).append(" w ").append(path(box)).append(" S\n");
  }

  void dotted(double left, double y, double width) {
    lines.append(
        String.format(
            Locale.ROOT,
            "q %.2f w [0.8 1.6] 0 d %.3f %.3f m %.3f %.3f l S Q\n",
            THIN,
            left,
            y,
            left + width,
            y));
  }

  /** In points. */
  double width(String text, double size) {
    return GlyphRun.width(shaper.shape(text, LABELS)) * size;
  }

  /**
   * @throws IllegalArgumentException when it does not fit in this size
   */
  void text(String text, Box box, double size, Align align, boolean bold) throws IOException {
    if (text.isBlank()) {
      return;
    }
    List<List<Glyph>> paragraphs = text.lines().map(line -> shaper.shape(line, LABELS)).toList();
    List<GlyphRun> runs =
        JapaneseText.centredParagraphs(paragraphs, box.width(), box.height(), size, align)
            .filter(fitting -> fitting.get(0).size() == size)
            .orElseThrow(() -> new IllegalArgumentException("label does not fit: " + text));
    write(runs, box, size, bold);
  }

  /**
   * @throws IllegalArgumentException when it does not fit in this size
   */
  void spread(String text, Box box, double size, boolean bold) throws IOException {
    List<Glyph> glyphs = shaper.shape(text, LABELS);
    if (GlyphRun.width(glyphs) * size > box.width()) {
      throw new IllegalArgumentException("label does not fit: " + text);
    }
    write(JapaneseText.spread(glyphs, box.width(), box.height(), size), box, size, bold);
  }

  /** A comb's cells are printed; the field above them is only its letters. */
  void field(FormDescription.Field field, Box box) throws IOException {
    if (field.comb()) {
      boxes(field.max(), box);
    }
    fields.add(field, box);
  }

  /** Cells for one character each. */
  void boxes(int count, Box box) {
    line(box);
    double cell = box.width() / count;
    for (int i = 1; i < count; i++) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%.2f w %.3f %.3f m %.3f %.3f l S\n",
              THIN,
              box.left() + i * cell,
              box.bottom(),
              box.left() + i * cell,
              box.bottom() + box.height()));
    }
  }

  /** 押印欄: a dotted circle as large as the box, its word in the middle. */
  void seal(String word, Box box) throws IOException {
    double radius = Math.min(box.width(), box.height()) * 0.42;
    double x = box.left() + box.width() / 2;
    double y = box.bottom() + box.height() / 2;
    lines.append(
        String.format(
            Locale.ROOT,
            "q %.2f w [1 1.6] 0 d %s S Q\n",
            THIN,
            Appearances.ellipse(x, y, radius, radius)));
    text(word, box, SEAL_SIZE, Align.centre, false);
  }

  void signature(FormDescription.Field field, Box box) throws IOException {
    fields.addSignature(field, box);
  }

  void check(String id, @Nullable String option, String title, Box box) throws IOException {
    lines.append("0.7 w ").append(path(box)).append(" S\n");
    if (option == null) {
      fields.addCheck(id, title, false, box);
    } else {
      fields.addOption(id, option, title, false, box);
    }
  }

  /** Puts everything on the page. */
  void finish() throws IOException {
    fields.finish();
    PDStream contents = new PDStream(document);
    try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
      for (StringBuilder layer : List.of(grounds, lines, letters)) {
        out.write(("q\n" + layer + "Q\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
    page.setContents(contents);
    page.setResources(resources);
  }

  private void write(List<GlyphRun> runs, Box box, double size, boolean bold) throws IOException {
    String operators = faces.operators(runs, box.left(), box.bottom(), resources);
    if (bold) {
      letters.append(String.format(Locale.ROOT, "q 2 Tr %.3f w\n", BOLD * size));
      letters.append(operators).append("Q\n");
    } else {
      letters.append(operators);
    }
  }

  private static String path(Box box) {
    return String.format(
        Locale.ROOT, "%.3f %.3f %.3f %.3f re", box.left(), box.bottom(), box.width(), box.height());
  }
}
