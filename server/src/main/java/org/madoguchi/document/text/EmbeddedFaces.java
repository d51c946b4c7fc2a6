package org.madoguchi.document.text;

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
public final class EmbeddedFaces {
  private final PDDocument document;
  private final Map<Face, PDType0Font> fonts = new LinkedHashMap<>();

  public EmbeddedFaces(PDDocument document) {
    this.document = document;
  }

  /**
   * Content operators that draw the runs, moved by (x,y), in the current colour.
   *
   * @param resources receives the fonts that are used
   */
  public String operators(List<GlyphRun> runs, double x, double y, PDResources resources)
      throws IOException {
    StringBuilder out = new StringBuilder("BT\n");
    for (GlyphRun run : runs) {
      out.append(String.format(Locale.ROOT, "1 0 0 1 %.3f %.3f Tm\n", x + run.x(), y + run.y()));
      List<Glyph> glyphs = run.glyphs();
      for (int from = 0; from < glyphs.size(); ) {
        int to = from + 1;
        while (to < glyphs.size() && together(glyphs.get(to - 1), glyphs.get(to))) {
          to++;
        }
        COSName name = resources.add(font(glyphs.get(from).face()));
        out.append(String.format(Locale.ROOT, "/%s %.3f Tf ", name.getName(), run.size()));
        show(glyphs.subList(from, to), out);
        from = to;
      }
    }
    return out.append("ET\n").toString();
  }

  /**
   * Must be called once, after the last text and before saving: the library forgets to do it for
   * fonts it has not written content with, and they would then not be embedded at all.
   */
  public void subset() throws IOException {
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

  /** In one string: the same font, and no selector to be told of. */
  private static boolean together(Glyph one, Glyph next) {
    return one.face() == next.face() && !one.selected() && !next.selected();
  }

  private void show(List<Glyph> glyphs, StringBuilder out) throws IOException {
    PDType0Font font = font(glyphs.get(0).face());
    StringBuilder codes = new StringBuilder();
    for (Glyph glyph : glyphs) {
      font.addGlyphsToSubset(Set.of(glyph.id()));
      if (!glyph.selected()) {
        font.addToSubset(glyph.codePoint());
      }
      codes.append(String.format("%04X", glyph.id()));
    }
    String shown = "<" + codes + "> Tj";
    Glyph first = glyphs.get(0);
    if (first.selected()) {
      // The glyph alone does not tell which selector was asked for; copying the text must.
      byte[] actual = first.text().getBytes(StandardCharsets.UTF_16BE);
      String text = HexFormat.of().withUpperCase().formatHex(actual);
      shown = "/Span <</ActualText <FEFF" + text + ">>> BDC " + shown + " EMC";
    }
    out.append(shown).append('\n');
  }
}
