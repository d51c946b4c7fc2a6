package org.madoguchi.document.finish;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The fonts that the pages of a document name. */
final class PageFonts {
  private static final List<COSName> FILES =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private PageFonts() {}

  /** Whether each of them is in the file, also below pictures that hold text. */
  static boolean areEmbedded(PDDocument document) {
    Deque<COSDictionary> open = new ArrayDeque<>();
    for (PDPage page : document.getPages()) {
      if (page.getResources() != null) {
        open.push(page.getResources().getCOSObject());
      }
    }
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      COSDictionary resources = open.pop();
      if (!seen.add(resources)) {
        continue;
      }
      COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
      if (fonts != null
          && fonts.keySet().stream().anyMatch(n -> !isEmbedded(fonts.getCOSDictionary(n)))) {
        return false;
      }
      for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN)) {
        COSDictionary drawn = resources.getCOSDictionary(kind);
        for (COSName name : drawn == null ? Set.<COSName>of() : drawn.keySet()) {
          COSDictionary stream = drawn.getCOSDictionary(name);
          COSDictionary inner = stream == null ? null : stream.getCOSDictionary(COSName.RESOURCES);
          if (inner != null) {
            open.push(inner);
          }
        }
      }
    }
    return true;
  }

  private static boolean isEmbedded(@Nullable COSDictionary font) {
    if (font == null || COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
      return true; // not there at all, or made of drawings
    }
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    COSDictionary carrier =
        descendants != null && descendants.getObject(0) instanceof COSDictionary descendant
            ? descendant
            : font;
    COSDictionary descriptor = carrier.getCOSDictionary(COSName.FONT_DESC);
    return descriptor != null && FILES.stream().anyMatch(descriptor::containsKey);
  }
}
