package org.madoguchi.document.finish;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.GlyphRun;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.PageSize;

/**
 * Words across every page, from below left to above right, through which the page can be read: part
 * of the pages, so that no viewer leaves them out. The font is embedded and the colours are those
 * of the output intent, as PDF/A-2b asks. Keeps no state; may be used by many threads.
 */
public final class Watermark {
  private static final float OPACITY = 0.25f;

  /** Of the diagonal. */
  private static final double LENGTH = 0.55;

  private final Fonts fonts;
  private final String words;

  /**
   * @param fonts open for as long as this is used
   */
  public Watermark(Fonts fonts, String words) {
    this.fonts = fonts;
    this.words = words;
  }

  /** Writes it over what is on the pages now. */
  public void over(PDDocument document) throws IOException {
    EmbeddedFaces faces = new EmbeddedFaces(document);
    List<Glyph> glyphs = new Shaper(fonts.forMarks()).shape(words, "watermark");
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
      page.setResources(resources);
      append(document, page, operators(page, glyphs, faces, resources));
    }
    faces.subset();
  }

  private static String operators(
      PDPage page, List<Glyph> glyphs, EmbeddedFaces faces, PDResources resources)
      throws IOException {
    PageSize size = Coordinates.size(page);
    double diagonal = Math.hypot(size.width(), size.height());
    double letter = LENGTH * diagonal / GlyphRun.width(glyphs);
    AffineTransform place = Coordinates.toUser(page);
    place.concatenate(new AffineTransform(1 / size.width(), 0, 0, -1 / size.height(), 0, 1));
    place.translate(size.width() / 2, size.height() / 2);
    place.rotate(Math.atan2(size.height(), size.width()));
    PDExtendedGraphicsState seeThrough = new PDExtendedGraphicsState();
    seeThrough.setNonStrokingAlphaConstant(OPACITY);
    double[] m = new double[6];
    place.getMatrix(m);
    return String.format(
            Locale.ROOT,
            "q /%s gs 0.5 g %.5f %.5f %.5f %.5f %.3f %.3f cm\n",
            resources.add(seeThrough).getName(),
            m[0],
            m[1],
            m[2],
            m[3],
            m[4],
            m[5])
        + faces.operators(
            List.of(new GlyphRun(glyphs, 0, 0, letter)),
            -LENGTH * diagonal / 2,
            -letter / 3,
            resources)
        + "Q\n";
  }

  /** After everything else, whatever state that leaves behind. */
  private static void append(PDDocument document, PDPage page, String operators)
      throws IOException {
    COSArray contents = new COSArray();
    contents.add(stream(document, "q\n").getCOSObject());
    for (Iterator<PDStream> old = page.getContentStreams(); old.hasNext(); ) {
      contents.add(old.next().getCOSObject());
    }
    contents.add(stream(document, "\nQ\n" + operators).getCOSObject());
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  private static PDStream stream(PDDocument document, String operators) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }
}
