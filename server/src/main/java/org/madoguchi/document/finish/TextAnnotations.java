package org.madoguchi.document.finish;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.GlyphRun;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.TextMark;

/**
 * Typed text as /FreeText annotations (ISO 32000-1, 12.5.6.6) with an appearance of their own: the
 * library makes none for Japanese. Serves one document and one thread.
 */
final class TextAnnotations {
  /** From the top of a glyph's box to its baseline, in em; the box is one em high. */
  static final double ASCENT = 0.88;

  private final PDDocument document;
  private final Shaper shaper;
  private final EmbeddedFaces faces;

  TextAnnotations(PDDocument document, Shaper shaper, EmbeddedFaces faces) {
    this.document = document;
    this.shaper = shaper;
    this.faces = faces;
  }

  /**
   * @throws org.madoguchi.core.Problem.Invalid character-cannot-be-printed
   */
  void add(PDPage page, Annotation drawn, TextMark text) throws IOException {
    Upright upright = new Upright(document, page);
    double size = upright.length(text.size());
    double x = upright.x(text.at().u());
    double top = upright.y(text.at().v());
    double leading = TextMark.LEADING * size;
    double widest = 0;
    double baseline = top - (leading - size) / 2 - ASCENT * size;
    List<GlyphRun> runs = new ArrayList<>();
    for (String line : text.text().lines().toList()) {
      List<Glyph> glyphs = shaper.shape(line, drawn.annotation().value());
      runs.add(new GlyphRun(glyphs, x, baseline, size));
      widest = Math.max(widest, GlyphRun.width(glyphs) * size);
      baseline -= leading;
    }
    PDAnnotationFreeText annotation =
        MarkWriter.describe(
            new PDAnnotationFreeText(), drawn.annotation().value(), drawn.by().name(), drawn.at());
    annotation.setContents(text.text());
    annotation.setDefaultAppearance(String.format(Locale.ROOT, "0 g /Helv %.1f Tf", size));
    PDResources resources = new PDResources();
    double height = runs.size() * leading;
    upright.put(
        annotation,
        new Rectangle2D.Double(x, top - height, widest + size / 2, height),
        resources,
        MarkWriter.paint(text.colour()) + faces.operators(runs, 0, 0, resources));
  }
}
