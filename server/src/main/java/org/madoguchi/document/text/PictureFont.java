package org.madoguchi.document.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.madoguchi.document.GlyphBitmap;

/**
 * Pictures of characters as the letters of a font of one document (Type 3, ISO 32000-1, 9.6.5):
 * they stand on the line, are selected, searched and copied like every other letter, because the
 * font says which character each of them is (9.10.3). Belongs to the document's thread.
 */
final class PictureFont {
  private static final COSName NAME = COSName.getPDFName("FGlyphs");
  private static final COSName CHAR_PROCS = COSName.getPDFName("CharProcs");

  private final PDDocument document;
  private final Map<String, GlyphPicture> pictures;
  private final Map<String, Integer> codes = new LinkedHashMap<>();
  private final COSDictionary font = new COSDictionary();
  private final COSDictionary procedures = new COSDictionary();
  private final COSDictionary images = new COSDictionary();

  /**
   * @param pictures by character; no more than a font of single bytes has codes for
   */
  PictureFont(PDDocument document, Map<String, GlyphPicture> pictures) {
    this.document = document;
    this.pictures = pictures;
  }

  /** Its name in these resources, which receive it. */
  COSName in(PDResources resources) {
    COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      fonts = new COSDictionary();
      resources.getCOSObject().setItem(COSName.FONT, fonts);
    }
    fonts.setItem(NAME, font);
    return NAME;
  }

  /** The code of a character, which is in the font from now on. */
  int code(String character) throws IOException {
    Integer known = codes.get(character);
    if (known != null) {
      return known;
    }
    int code = codes.size() + 1;
    codes.put(character, code);
    GlyphPicture picture = pictures.get(character);
    String drawn;
    if (picture instanceof GlyphPicture.Drawn strokes) {
      drawn = strokes.operators();
    } else if (picture instanceof GlyphPicture.Cut cut) {
      images.setItem(COSName.getPDFName(name(code)), mask(cut.bitmap()));
      drawn =
          "%d 0 0 %d 0 %d cm /%s Do\n"
              .formatted(GlyphPicture.EM, GlyphPicture.EM, -GlyphPicture.DESCENT, name(code));
    } else {
      throw new IllegalArgumentException("a character without a picture");
    }
    // d0 and no colour: it is drawn in the colour of the text around it
    byte[] procedure =
        (GlyphPicture.EM + " 0 d0 q " + drawn + "Q\n").getBytes(StandardCharsets.US_ASCII);
    procedures.setItem(COSName.getPDFName(name(code)), stream(procedure));
    return code;
  }

  /** After the last character. */
  void finish() throws IOException {
    int last = codes.size();
    if (last == 0) {
      return;
    }
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(
        COSName.FONT_BBOX,
        numbers(0, -GlyphPicture.DESCENT, GlyphPicture.EM, GlyphPicture.EM - GlyphPicture.DESCENT));
    COSArray matrix = numbers(0, 0, 0, 0, 0, 0);
    matrix.set(0, new COSFloat(1f / GlyphPicture.EM));
    matrix.set(3, new COSFloat(1f / GlyphPicture.EM));
    font.setItem(COSName.FONT_MATRIX, matrix);
    font.setItem(CHAR_PROCS, procedures);
    COSArray names = new COSArray();
    COSArray widths = new COSArray();
    names.add(COSInteger.ONE);
    for (int code = 1; code <= last; code++) {
      names.add(COSName.getPDFName(name(code)));
      widths.add(COSInteger.get(GlyphPicture.EM));
    }
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, names);
    font.setItem(COSName.ENCODING, encoding);
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, last);
    font.setItem(COSName.WIDTHS, widths);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, images);
    font.setItem(COSName.RESOURCES, resources);
    font.setItem(COSName.TO_UNICODE, stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
  }

  private static String name(int code) {
    return "g" + code;
  }

  private static COSArray numbers(int... values) {
    COSArray numbers = new COSArray();
    for (int value : values) {
      numbers.add(COSInteger.get(value));
    }
    return numbers;
  }

  /** A stencil (8.9.6.2): ink is where a bit is set, which is the other way round by itself. */
  private COSStream mask(GlyphBitmap bitmap) throws IOException {
    COSStream mask = stream(bitmap.bits());
    mask.setItem(COSName.TYPE, COSName.XOBJECT);
    mask.setItem(COSName.SUBTYPE, COSName.IMAGE);
    mask.setInt(COSName.WIDTH, GlyphBitmap.SIDE);
    mask.setInt(COSName.HEIGHT, GlyphBitmap.SIDE);
    mask.setBoolean(COSName.IMAGE_MASK, true);
    mask.setInt(COSName.BITS_PER_COMPONENT, 1);
    mask.setItem(COSName.DECODE, numbers(1, 0));
    return mask;
  }

  private COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  /** Which character a code is, with its variation selector (9.10.3). */
  private String toUnicode() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<00> <FF>\nendcodespacerange\n")
        .append(codes.size())
        .append(" beginbfchar\n");
    codes.forEach(
        (character, code) ->
            map.append("<%02X> <%s>\n".formatted(code, EmbeddedFaces.utf16(character))));
    return map.append("endbfchar\nendcmap\n")
        .append("CMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
