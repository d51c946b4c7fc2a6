package org.madoguchi.document.finish;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.GlyphRun;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.StampMark;

/**
 * 印 as /Stamp annotations (ISO 32000-1, 12.5.6.12), all lines and letters, no picture. Serves one
 * document and one thread.
 */
final class StampAnnotations {
  private final PDDocument document;
  private final Shaper shaper;
  private final EmbeddedFaces faces;

  StampAnnotations(PDDocument document, Shaper shaper, EmbeddedFaces faces) {
    this.document = document;
    this.shaper = shaper;
    this.faces = faces;
  }

  void add(PDPage page, Annotation drawn, StampMark stamp) throws IOException {
    Upright upright = new Upright(document, page);
    StampLook look = StampLook.of(stamp.stamp());
    double width = upright.length(look.width());
    double height = upright.length(look.height());
    double line = upright.length(StampLook.LINE);
    double x = upright.x(stamp.at().u()) - look.anchor() * width;
    double y = upright.y(stamp.at().v()) - height / 2;
    PDResources resources = new PDResources();
    String operators =
        MarkWriter.paint(stamp.colour())
            + String.format(Locale.ROOT, "1 j %.3f w\n", line)
            + frame(look, x, y, width, height)
            + "S\n"
            + faces.operators(
                rows(look, stamp.words(), x, y, width, height, drawn.annotation().value()),
                0,
                0,
                resources);
    PDAnnotationRubberStamp annotation =
        MarkWriter.describe(
            new PDAnnotationRubberStamp(),
            drawn.annotation().value(),
            drawn.by().name(),
            drawn.at());
    annotation.setName("Madoguchi." + stamp.stamp());
    annotation.setContents(String.join(" ", stamp.words()));
    Rectangle2D box =
        new Rectangle2D.Double(x - line, y - line, width + 2 * line, height + 2 * line);
    upright.put(annotation, box, resources, operators);
  }

  private static String frame(StampLook look, double x, double y, double width, double height) {
    StringBuilder out = new StringBuilder();
    switch (look.frame()) {
      case circle ->
          out.append(ShapePath.ellipse(x + width / 2, y + height / 2, width / 2, height / 2));
      case box ->
          out.append(String.format(Locale.ROOT, "%.3f %.3f %.3f %.3f re\n", x, y, width, height));
      case flag -> {
        double box = x + StampLook.POINT * width;
        out.append(ShapePath.line(x, y + height / 2, box, y + height))
            .append(to(x + width, y + height))
            .append(to(x + width, y))
            .append(to(box, y))
            .append("h\n");
      }
    }
    for (double rule : look.rules()) {
      double reach = width * Math.sqrt(rule * (1 - rule)); // half a chord of the circle
      double at = y + (1 - rule) * height;
      out.append(ShapePath.line(x + width / 2 - reach, at, x + width / 2 + reach, at));
    }
    return out.toString();
  }

  private static String to(double x, double y) {
    return String.format(Locale.ROOT, "%.3f %.3f l\n", x, y);
  }

  private List<GlyphRun> rows(
      StampLook look,
      List<String> words,
      double x,
      double y,
      double width,
      double height,
      String id) {
    List<GlyphRun> runs = new ArrayList<>();
    for (int i = 0; i < Math.min(words.size(), look.rows().size()); i++) {
      StampLook.Row row = look.rows().get(i);
      List<Glyph> glyphs = shaper.shape(words.get(i), id);
      double size =
          Math.min(row.height() * height, row.width() * width / StampLook.ems(words.get(i)));
      runs.add(
          new GlyphRun(
              glyphs,
              x + row.x() * width - GlyphRun.width(glyphs) * size / 2,
              y + (1 - row.y()) * height + size / 2 - TextAnnotations.ASCENT * size,
              size));
    }
    return runs;
  }
}
