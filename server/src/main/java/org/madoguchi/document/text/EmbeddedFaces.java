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
  private final PictureFont pictures;

  public EmbeddedFaces(PDDocument document) {
    this(document, Map.of());
  }

  /**
   * @param pictures of the characters that no face has, as the {@link Shaper} was told
   */
  public EmbeddedFaces(PDDocument document, Map<String, GlyphPicture> pictures) {
    this.document = document;
    this.pictures = new PictureFont(document, pictures);
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
        Face face = glyphs.get(from).face();
        COSName name = face == null ? pictures.in(resources) : resources.add(font(face));
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
    pictures.finish();
  }

  private PDType0Font font(Face face) throws IOException {
    PDType0Font font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(document, face.font(), true);
      fonts.put(face, font);
    }
    return font;
  }

  /** In one string: the same font, and nothing to be told of one of them. */
  private static boolean together(Glyph one, Glyph next) {
    return one.face() == next.face() && !standsFor(one) && !standsFor(next);
  }

  /** The glyph alone does not tell which selector was asked for, or of what it is a picture. */
  private static boolean standsFor(Glyph glyph) {
    return glyph.face() == null || glyph.selected();
  }

  private void show(List<Glyph> glyphs, StringBuilder out) throws IOException {
    Glyph first = glyphs.get(0);
    Face face = first.face();
    String shown = "<" + (face == null ? picture(first) : codes(font(face), glyphs)) + "> Tj";
    if (standsFor(first)) { // copying the text must give it as it was said
      String text = "FEFF" + utf16(first.text());
      shown = "/Span <</ActualText <" + text + ">>> BDC " + shown + " EMC";
    }
    out.append(shown).append('\n');
  }

  private String picture(Glyph glyph) throws IOException {
    return String.format("%02X", pictures.code(glyph.text()));
  }

  private static String codes(PDType0Font font, List<Glyph> glyphs) throws IOException {
    StringBuilder codes = new StringBuilder();
    for (Glyph glyph : glyphs) {
      font.addGlyphsToSubset(Set.of(glyph.id()));
      if (!glyph.selected()) {
        font.addToSubset(glyph.codePoint());
      }
      codes.append(String.format("%04X", glyph.id()));
    }
    return codes.toString();
  }

  /** Big-endian, in hexadecimal digits, without a mark in front. */
  static String utf16(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }
}
