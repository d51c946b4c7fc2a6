package org.madoguchi.document.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.Shaper;

/**
 * Makes a blank form of one A4 page out of its description: labels with embedded fonts, an AcroForm
 * over them. The same description always makes the same bytes.
 */
public final class FormMaker {
  /** Fixed, so that making a form again changes nothing. */
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  private final Fonts fonts;

  /**
   * @param fonts open for as long as this is used
   */
  public FormMaker(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param yaml a form's description, as in config/forms; the parts it uses lie in {@code parts/}
   *     beside it
   * @return the PDF
   * @throws IllegalArgumentException naming what is not understood or does not fit
   */
  public byte[] make(Path yaml) {
    try {
      return make(FormFiles.read(yaml));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(yaml + ": " + e.getMessage(), e);
    }
  }

  byte[] make(FormDescription form) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      EmbeddedFaces faces = new EmbeddedFaces(document);
      FormSheet sheet = new FormSheet(document, page, new Shaper(fonts.forLabels()), faces);
      new FormLayout(sheet).lay(form);
      sheet.finish();
      describe(document, form);
      faces.subset();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(PDDocument document, FormDescription form) {
    GregorianCalendar made = GregorianCalendar.from(MADE.atZone(ZoneId.of("Asia/Tokyo")));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(form.title());
    information.setProducer("Madoguchi");
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentId(MADE.toEpochMilli());
    document.getDocumentCatalog().setLanguage("ja-JP");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
