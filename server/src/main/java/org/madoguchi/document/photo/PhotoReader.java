package org.madoguchi.document.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.Jpeg;

/**
 * Reads JPEG, PNG and TIFF: measured before it is decoded, made smaller while it is, upright after
 * it. Keeps no state. Meant for a process that may be killed: decoders are large and old.
 */
public final class PhotoReader {
  /** A telephone's finest, and more than any document camera. */
  private static final long MAX_PIXELS = 60_000_000;

  private static final int MIN_EDGE = 64;

  /** The long edge of A4 at 300 dpi, and as much again as there may be table around the sheet. */
  private static final int LONG_EDGE = 4_700;

  private static final float QUALITY = 0.9f;

  private PhotoReader() {}

  /**
   * All pictures of a file; a TIFF may have several.
   *
   * @throws Problem.Invalid photo-kind, photo-heic, photo-too-large, photo-broken,
   *     pdf-too-many-pages
   */
  public static List<Photo> read(byte[] file) throws IOException {
    List<Photo> photos = new ArrayList<>();
    for (BufferedImage picture : pictures(file)) {
      photos.add(
          new Photo(
              Jpeg.write(picture, QUALITY),
              picture.getWidth(),
              picture.getHeight(),
              SheetFinder.find(picture)));
    }
    return photos;
  }

  /**
   * Each picture, upright and TYPE_INT_RGB, is decoded when it is asked for: all of them are never
   * in memory at once.
   *
   * @throws Problem.Invalid as {@link #read}, also while going through them
   */
  static Iterable<BufferedImage> pictures(byte[] file) throws IOException {
    PhotoKind kind = PhotoKind.of(file);
    int orientation = kind == PhotoKind.JPEG ? ExifOrientation.of(file) : 1;
    ImageReader reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    int count = refusing(() -> reader.getNumImages(true));
    if (count > DrawingLimits.MAX_PAGES) {
      throw new Problem.Invalid("pdf-too-many-pages");
    }
    return () ->
        IntStream.range(0, count)
            .mapToObj(
                index -> {
                  BufferedImage image = refusing(() -> decode(reader, index));
                  // A JPEG that ends too soon becomes half a sheet and half grey, with a warning.
                  if (kind == PhotoKind.JPEG && !warnings.isEmpty()) {
                    throw new Problem.Invalid("photo-broken");
                  }
                  return ExifOrientation.upright(image, orientation);
                })
            .iterator();
  }

  private static BufferedImage decode(ImageReader reader, int index) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    if ((long) width * height > MAX_PIXELS) {
      throw new Problem.Invalid("photo-too-large");
    }
    if (Math.min(width, height) < MIN_EDGE) {
      throw new Problem.Invalid("photo-too-small");
    }
    int step = (Math.max(width, height) + LONG_EDGE - 1) / LONG_EDGE;
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return plain(reader.read(index, parameters));
  }

  /** Whatever it is made of, as RGB; what is transparent is white. */
  private static BufferedImage plain(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB) {
      return image;
    }
    var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return plain;
  }

  @FunctionalInterface
  private interface Decoding<T> {
    T decode() throws IOException;
  }

  /** The decoders meet a broken file with whatever exception they happen upon. */
  private static <T> T refusing(Decoding<T> decoding) {
    try {
      return decoding.decode();
    } catch (Problem problem) {
      throw problem;
    } catch (IOException | RuntimeException e) {
      throw new Problem.Invalid("photo-broken");
    }
  }
}
