package org.madoguchi.document.finish;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.units.EntryUnit;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.GlyphPicture;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.GlyphView;

/**
 * A value as it will stand in its field, drawn by what also draws the finished paper: a screen has
 * no font for a family name's variant, the paper has. Kept in memory within bounds, never on disk.
 * May be used by all threads, of which only a few draw at once.
 */
public final class FieldPictures implements AutoCloseable {
  /** What is cut out. */
  public enum Look {
    /** The whole field, to be laid over it. */
    box,
    /** What is written alone, large, to be read by itself. */
    word
  }

  private static final String CACHE = "fields";
  private static final int KEPT = 4_000;
  private static final int PATIENCE_SECONDS = 5;

  /** Pixels to a point: the widest page picture's, and enough for a hand's breadth of letters. */
  private static final float BOX_SCALE = 4;

  private static final float WORD_SCALE = 12;
  private static final float WIDEST = 4_000;

  private final Fonts fonts;
  private final CacheManager caches;
  private final Cache<String, byte[]> kept;
  private final Semaphore drawing = new Semaphore(Runtime.getRuntime().availableProcessors());

  /**
   * @param fonts open for as long as this is
   */
  public FieldPictures(Fonts fonts) {
    this.fonts = fonts;
    caches =
        CacheManagerBuilder.newCacheManagerBuilder()
            .withCache(
                CACHE,
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                    String.class,
                    byte[].class,
                    ResourcePoolsBuilder.newResourcePoolsBuilder().heap(KEPT, EntryUnit.ENTRIES)))
            .build(true);
    kept = caches.getCache(CACHE, String.class, byte[].class);
  }

  /**
   * What is to be seen.
   *
   * @param file of the blank PDF
   * @param field of text or of choices
   * @param glyphs 外字画像 of the consultation
   */
  public record Shown(FileHash file, FormField field, String value, List<GlyphView> glyphs) {
    /** The name of its picture: what it shows and nothing else. SHA-256, in hexadecimal digits. */
    public String name() {
      StringBuilder shown = new StringBuilder();
      shown.append(file).append('\n').append(field.id()).append('\n').append(value);
      for (GlyphView glyph : GlyphPicture.usedIn(value, glyphs)) {
        shown.append('\n').append(glyph.file());
      }
      return FileHash.of(shown.toString().getBytes(StandardCharsets.UTF_8)).value();
    }
  }

  /**
   * A PNG with a transparent ground.
   *
   * @param files the PDF and the 外字画像 by name, asked for only when the picture is not kept; they
   *     have passed the gate
   * @throws Problem.Invalid what {@link Finisher#finish} refuses
   * @throws Problem.NotFound no-such-field
   * @throws Problem.Unavailable rasters-busy
   */
  public byte[] picture(Shown shown, Function<FileHash, byte[]> files, Look look) {
    FormField field = shown.field();
    if (field.kind() != FieldKind.text && field.kind() != FieldKind.choice) {
      throw new Problem.NotFound("no-such-field");
    }
    String key = shown.name() + '/' + look + '/' + field.page() + '/' + field.rect();
    byte[] before = kept.get(key);
    if (before != null) {
      return before;
    }
    byte[] drawn = inTurn(() -> draw(shown, files, look));
    kept.put(key, drawn);
    return drawn;
  }

  private byte[] draw(Shown shown, Function<FileHash, byte[]> files, Look look) {
    var glyphs = GlyphPicture.read(GlyphPicture.usedIn(shown.value(), shown.glyphs()), files);
    return PdfFile.read(
        files.apply(shown.file()), d -> draw(d, shown.field(), shown.value(), glyphs, look));
  }

  private byte[] inTurn(Supplier<byte[]> work) {
    try {
      if (!drawing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Problem.Unavailable("rasters-busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Unavailable("rasters-busy");
    }
    try {
      return work.get();
    } finally {
      drawing.release();
    }
  }

  /** The page becomes as small as the field, with nothing on it but the field. */
  private byte[] draw(
      PDDocument document,
      FormField shown,
      String value,
      Map<String, GlyphPicture> glyphs,
      Look look)
      throws IOException {
    PDPage page = document.getPage(shown.page());
    PDField field = document.getDocumentCatalog().getAcroForm(null).getField(shown.id());
    PDAnnotationWidget widget = widget(field, page, shown);
    EmbeddedFaces faces = new EmbeddedFaces(document, glyphs);
    Shaper shaper = new Shaper(fonts.forValues(), glyphs.keySet());
    new FieldValues(document, shaper, faces).set(field, value);
    faces.subset(); // else another font would be drawn with, which lacks the variants
    page.getCOSObject().removeItem(COSName.CONTENTS);
    page.setAnnotations(List.of(widget));
    page.setMediaBox(widget.getRectangle());
    page.setCropBox(widget.getRectangle());
    float scale = look == Look.box ? BOX_SCALE : WORD_SCALE;
    float widest =
        (float) Math.max(Coordinates.size(page).width(), Coordinates.size(page).height());
    BufferedImage image =
        new PDFRenderer(document)
            .renderImage(shown.page(), Math.min(scale, WIDEST / widest), ImageType.ARGB);
    return new PngEncoder()
        .withBufferedImage(look == Look.box ? image : written(image))
        .withMultiThreadedCompressionEnabled(false)
        .toBytes();
  }

  private static PDAnnotationWidget widget(PDField field, PDPage page, FormField shown) {
    if (field == null) {
      throw new Problem.NotFound("no-such-field");
    }
    return field.getWidgets().stream()
        .filter(w -> Coordinates.toDisplay(page, w.getRectangle()).equals(shown.rect()))
        .findFirst()
        .orElseThrow(() -> new Problem.NotFound("no-such-field"));
  }

  /** Only the part that is not transparent. */
  private static BufferedImage written(BufferedImage image) {
    int left = image.getWidth();
    int top = image.getHeight();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 != 0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0 ? image : image.getSubimage(left, top, right - left + 1, bottom - top + 1);
  }

  @Override
  public void close() {
    caches.close();
  }
}
