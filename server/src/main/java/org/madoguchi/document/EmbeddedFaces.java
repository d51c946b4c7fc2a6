package org.madoguchi.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces as fonts of one document: only the glyphs that were used are embedded (ISO 32000-1,
 * 9.7). Belongs to the document's thread.
 */
final class EmbeddedFaces {
  private final PDDocument document;
  private final Map<Face, PDType0Font> fonts = new LinkedHashMap<>();

  EmbeddedFaces(PDDocument document) {
    this.document = document;
  }

  /**
   * Content operators that draw the runs, moved by (x,y), in the current colour.
   *
   * @param resources receives the fonts that are used
   */
  String operators(List<GlyphRun> runs, double x, double y, PDResources resources)
      throws IOException {
    StringBuilder out = new StringBuilder("BT\n");
    for (GlyphRun run : runs) {
      out.append(String.format(Locale.ROOT, "1 0 0 1 %.3f %.3f Tm\n", x + run.x(), y + run.y()));
      Face current = null;
      for (Glyph glyph : run.glyphs()) {
        if (glyph.face() != current) {
          current = glyph.face();
          COSName name = resources.add(font(current));
          out.append(String.format(Locale.ROOT, "/%s %.3f Tf\n", name.getName(), run.size()));
        }
        show(glyph, out);
      }
    }
    return out.append("ET\n").toString();
  }

  /**
   * Must be called once, after the last text and before saving: the library forgets to do it for
   * fonts it has not written content with, and they would then not be embedded at all.
   */
  void subset() throws IOException {
    for (PDType0Font font : fonts.values()) {
      font.subset();
    }
  }

  private PDType0Font font(Face face) throws IOException {
    PDType0Font font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(document, face.font(), true);
      fonts.put(face, font);
    }
    return font;
  }

  private void show(Glyph glyph, StringBuilder out) throws IOException {
    PDType0Font font = font(glyph.face());
    font.addGlyphsToSubset(Set.of(glyph.id()));
    boolean selected = glyph.text().length() > Character.charCount(glyph.codePoint());
    if (!glyph.variant()) {
      font.addToSubset(glyph.codePoint());
    }
    if (selected) {
      // The glyph alone does not tell which selector was asked for; copying the text must.
      byte[] actual = glyph.text().getBytes(StandardCharsets.UTF_16BE);
      out.append("/Span <</ActualText <FEFF")
          .append(HexFormat.of().withUpperCase().formatHex(actual))
          .append(">>> BDC ");
    }
    out.append(String.format(Locale.ROOT, "<%04X> Tj", glyph.id()));
    out.append(selected ? " EMC\n" : "\n");
  }
}
