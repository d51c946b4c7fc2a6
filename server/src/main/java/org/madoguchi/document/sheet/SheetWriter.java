package org.madoguchi.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.document.finish.Archival;
import org.madoguchi.document.finish.Watermark;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.Shaper;

/**
 * Sets a sheet on as many pages of A4 as it needs, with embedded fonts, as PDF/A-2b. The same
 * content and time always make the same bytes. Keeps no state; may be used by many threads.
 */
public final class SheetWriter {
  private final Fonts fonts;

  private final @Nullable Watermark watermark;

  /**
   * @param fonts open for as long as this is used
   */
  public SheetWriter(Fonts fonts) {
    this(fonts, null);
  }

  /**
   * @param fonts open for as long as this is used
   * @param watermark over every page; absent in earnest
   */
  public SheetWriter(Fonts fonts, @Nullable Watermark watermark) {
    this.fonts = fonts;
    this.watermark = watermark;
  }

  /**
   * @param at when it is made, as the file says of itself
   * @throws Problem.Invalid {@code character-cannot-be-printed}
   */
  public Sheet write(SheetContent content, Instant at) {
    try (PDDocument document = new PDDocument()) {
      EmbeddedFaces faces = new EmbeddedFaces(document);
      SheetPages pages = new SheetPages(document, new Shaper(fonts.forMarks()), faces);
      SheetLayout layout = new SheetLayout(pages);
      layout.lay(content);
      int count = pages.finish();
      document.getDocumentInformation().setTitle(content.title());
      document.getDocumentCatalog().setLanguage(content.language());
      PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
      preferences.setDisplayDocTitle(true);
      document.getDocumentCatalog().setViewerPreferences(preferences);
      faces.subset();
      if (watermark != null) {
        watermark.over(document);
      }
      Archival.describe(document, true, at);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new Sheet(out.toByteArray(), count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
