package org.madoguchi.document.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.FormFields;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.PdfFile;
import org.madoguchi.wire.PageSize;

/**
 * Every PDF passes here before anything else looks at it, cheapest question first. The gate reads
 * structure only and draws nothing; what comes from elsewhere is read and drawn by an {@link
 * Inspector}. It keeps no state and may be used by many threads.
 */
public final class UploadGate {
  public static final long DEFAULT_MAX_BYTES = 20L << 20;

  private static final int MAX_OBJECTS = 200_000;
  private static final int MAGIC_WITHIN = 1024;
  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** One inch; anything shorter is a snippet, not a paper. */
  private static final double MIN_EDGE = 72;

  /** The long edge of A0 and a little, in points. */
  private static final double MAX_EDGE = 3400;

  private final long maxBytes;

  public UploadGate(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * @throws Problem.Invalid pdf-too-large, not-a-pdf, pdf-encrypted, pdf-broken, pdf-too-complex,
   *     pdf-xfa, pdf-no-pages, pdf-too-many-pages, pdf-page-size, pdf-image-too-large,
   *     pdf-image-unsupported
   */
  public InspectedPdf inspect(byte[] pdf) {
    admit(pdf);
    return PdfFile.read(pdf, document -> inspect(document, sha256(pdf)));
  }

  /**
   * What can be told of the bytes without reading them.
   *
   * @throws Problem.Invalid pdf-too-large, not-a-pdf
   */
  public void admit(byte[] pdf) {
    if (pdf.length > maxBytes) {
      throw new Problem.Invalid("pdf-too-large");
    }
    if (!hasMagic(pdf)) {
      throw new Problem.Invalid("not-a-pdf");
    }
  }

  /** On the thread that owns the document. */
  static InspectedPdf inspect(PDDocument document, String sha256) throws IOException {
    if (document.getDocument().getXrefTable().size() > MAX_OBJECTS) {
      throw new Problem.Invalid("pdf-too-complex");
    }
    refuseXfa(document);
    List<PDPage> pages = pages(document);
    List<PageSize> sizes = pages.stream().map(UploadGate::size).toList();
    boolean fontsMissing = new ObjectWalk().fontsMissing(document.getDocumentCatalog());
    return new InspectedPdf(
        sha256, sizes, FormFields.read(document, pageOfWidget(pages), pages), fontsMissing);
  }

  /** XFA that has no ordinary fields, or wants to draw its own pages (ISO 32000-1, 12.7.8). */
  private static void refuseXfa(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null || !form.getCOSObject().containsKey(COSName.XFA)) {
      return;
    }
    COSArray fields = form.getCOSObject().getCOSArray(COSName.FIELDS);
    boolean drawsItself =
        document
            .getDocumentCatalog()
            .getCOSObject()
            .getBoolean(COSName.getPDFName("NeedsRendering"), false);
    if (fields == null || fields.size() == 0 || drawsItself) {
      throw new Problem.Invalid("pdf-xfa");
    }
  }

  /** Counts what is there: /Count is the file's word, not a fact. */
  private static List<PDPage> pages(PDDocument document) {
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      if (pages.size() == DrawingLimits.MAX_PAGES) {
        throw new Problem.Invalid("pdf-too-many-pages");
      }
      pages.add(page);
    }
    if (pages.isEmpty()) {
      throw new Problem.Invalid("pdf-no-pages");
    }
    return pages;
  }

  private static PageSize size(PDPage page) {
    PageSize size = Coordinates.size(page);
    double shorter = Math.min(size.width(), size.height());
    double longer = Math.max(size.width(), size.height());
    if (!(shorter >= MIN_EDGE && longer <= MAX_EDGE)) {
      throw new Problem.Invalid("pdf-page-size");
    }
    return size;
  }

  /** Which page shows a widget, asked of the pages: a widget's own /P is often missing or wrong. */
  private static Map<COSDictionary, Integer> pageOfWidget(List<PDPage> pages) {
    Map<COSDictionary, Integer> shown = new IdentityHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      COSArray annotations = pages.get(i).getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int a = 0; annotations != null && a < annotations.size(); a++) {
        if (annotations.getObject(a) instanceof COSDictionary annotation) {
          shown.putIfAbsent(annotation, i);
        }
      }
    }
    return shown;
  }

  private static boolean hasMagic(byte[] bytes) {
    int last = Math.min(bytes.length, MAGIC_WITHIN) - MAGIC.length;
    for (int at = 0; at <= last; at++) {
      int same = 0;
      while (same < MAGIC.length && bytes[at + same] == MAGIC[same]) {
        same++;
      }
      if (same == MAGIC.length) {
        return true;
      }
    }
    return false;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
