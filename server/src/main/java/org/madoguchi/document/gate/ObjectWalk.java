package org.madoguchi.document.gate;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.madoguchi.core.Problem;

/**
 * Visits every object that can be reached from the catalog, with a stack of its own: nesting in the
 * file never becomes nesting on ours. One walk serves one document and one thread.
 */
final class ObjectWalk {
  private static final int MAX_CONTAINERS = 400_000;
  private static final long MAX_PIXELS = 120_000_000;
  private static final long MAX_DECODED_BYTES = 400_000_000;
  private static final COSName DEFAULT_RESOURCES = COSName.DR;

  /** ISO 32000-1, 9.6.2.2. Drawn with our faces; their texts are Latin and stay legible. */
  private static final Set<String> STANDARD =
      Set.of(
          "Helvetica",
          "Helvetica-Bold",
          "Helvetica-Oblique",
          "Helvetica-BoldOblique",
          "Times-Roman",
          "Times-Bold",
          "Times-Italic",
          "Times-BoldItalic",
          "Courier",
          "Courier-Bold",
          "Courier-Oblique",
          "Courier-BoldOblique");

  private final Deque<COSBase> open = new ArrayDeque<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean fontsMissing;

  /**
   * @return whether a font is used that the file does not carry
   * @throws Problem.Invalid pdf-too-complex, pdf-image-too-large, pdf-image-unsupported
   */
  boolean fontsMissing(PDDocumentCatalog catalog) {
    visit(catalog.getCOSObject());
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      if (next instanceof COSObject reference) {
        visit(reference.getObject());
      } else if (next instanceof COSDictionary dictionary) {
        enter(dictionary);
      } else if (next instanceof COSArray array) {
        array.forEach(this::visit);
      }
    }
    return fontsMissing;
  }

  private void visit(COSBase object) {
    boolean mayHold =
        object instanceof COSObject
            || object instanceof COSDictionary
            || object instanceof COSArray;
    if (mayHold && seen.add(object)) {
      if (seen.size() > MAX_CONTAINERS) {
        throw new Problem.Invalid("pdf-too-complex");
      }
      open.push(object);
    }
  }

  private void enter(COSDictionary dictionary) {
    if (dictionary instanceof COSStream stream
        && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      measure(stream);
    }
    fontsMissing |= isMissingFont(dictionary);
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      // What a form offers for typing is not what its pages are drawn with.
      if (!entry.getKey().equals(DEFAULT_RESOURCES)) {
        visit(entry.getValue());
      }
    }
  }

  private static void measure(COSStream image) {
    long width = Math.max(0, image.getLong(COSName.WIDTH, 0));
    long height = Math.max(0, image.getLong(COSName.HEIGHT, 0));
    boolean mask = image.getBoolean(COSName.IMAGE_MASK, false);
    long bits = mask ? 1 : Math.max(1, image.getInt(COSName.BITS_PER_COMPONENT, 8));
    long components = mask ? 1 : components(image.getDictionaryObject(COSName.COLORSPACE));
    if (width > MAX_PIXELS
        || height > MAX_PIXELS
        || width * height > MAX_PIXELS
        || width * height * bits / 8 * components > MAX_DECODED_BYTES) {
      throw new Problem.Invalid("pdf-image-too-large");
    }
    refuseUndecodable(image.getDictionaryObject(COSName.FILTER));
  }

  private static long components(COSBase colourSpace) {
    if (COSName.DEVICERGB.equals(colourSpace)) {
      return 3;
    }
    if (COSName.DEVICECMYK.equals(colourSpace)) {
      return 4;
    }
    if (colourSpace instanceof COSArray array
        && COSName.ICCBASED.equals(array.getObject(0))
        && array.getObject(1) instanceof COSStream profile) {
      return Math.min(4, Math.max(1, profile.getInt(COSName.N, 3)));
    }
    return 1;
  }

  /** An image nobody can decode would be a white place where a name was; better said at once. */
  private static void refuseUndecodable(COSBase filters) {
    if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        refuseUndecodable(array.getObject(i));
      }
    } else if (COSName.JBIG2_DECODE.equals(filters) && !canRead("JBIG2")
        || COSName.JPX_DECODE.equals(filters) && !canRead("JPEG2000")) {
      throw new Problem.Invalid("pdf-image-unsupported");
    }
  }

  private static boolean canRead(String format) {
    return ImageIO.getImageReadersByFormatName(format).hasNext();
  }

  private static boolean isMissingFont(COSDictionary font) {
    if (!COSName.FONT.equals(font.getCOSName(COSName.TYPE))) {
      return false;
    }
    COSName subtype = font.getCOSName(COSName.SUBTYPE);
    if (COSName.TYPE0.equals(subtype) || COSName.TYPE3.equals(subtype)) {
      return false; // its descendant is asked instead, or it is made of drawings
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    boolean carried =
        descriptor != null
            && (descriptor.containsKey(COSName.FONT_FILE)
                || descriptor.containsKey(COSName.FONT_FILE2)
                || descriptor.containsKey(COSName.FONT_FILE3));
    return !carried && !STANDARD.contains(font.getNameAsString(COSName.BASE_FONT, ""));
  }
}
