package org.madoguchi.document.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.core.Problem;

class PhotoReaderTest {
  /** Red at the top left, blue at the top right, the rest white. */
  private static BufferedImage picture(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width, height / 2);
    pen.dispose();
    return picture;
  }

  private static BufferedImage decoded(Photo photo) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
  }

  private static void refused(byte[] file, String code) {
    assertThatThrownBy(() -> PhotoReader.read(file))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage(code);
  }

  /** As a camera writes it: the orientation and a place, in Exif behind the start of the image. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] note = "GPS 35.68N 139.69E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + note.length);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putInt(0).put(note);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(exif.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void eachKindIsReadAndComesOutAsAJpeg(String format) throws IOException {
    List<Photo> photos = PhotoReader.read(Scenes.file(picture(300, 200), format));
    assertThat(photos).hasSize(1);
    BufferedImage read = decoded(photos.get(0));
    assertThat(List.of(read.getWidth(), read.getHeight())).isEqualTo(List.of(300, 200));
    assertThat(Scenes.isRed(read, 0.2, 0.2)).isTrue();
    assertThat(photos.get(0).jpeg()).startsWith(0xFF, 0xD8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPictureIsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
    // where red, which belongs to the top left, lies in a file of each orientation
    double[][] red = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {0, 1}, {1, 1}, {1, 0}};
    int width = orientation > 4 ? 200 : 300;
    var held = new BufferedImage(width, 500 - width, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = held.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, 500 - width);
    pen.setColor(Color.RED);
    double[] at = red[orientation - 1];
    pen.fillRect(
        (int) (at[0] * width / 2), (int) (at[1] * (500 - width) / 2), width / 2, 250 - width / 2);
    pen.dispose();
    Photo photo = PhotoReader.read(withExif(Scenes.file(held, "jpeg"), orientation)).get(0);
    assertThat(List.of(photo.width(), photo.height())).isEqualTo(List.of(300, 200));
    assertThat(Scenes.isRed(decoded(photo), 0.2, 0.2)).isTrue();
    assertThat(Scenes.isRed(decoded(photo), 0.8, 0.8)).isFalse();
  }

  @Test
  void nothingOfWhatTheCameraWroteIsLeft() throws IOException {
    byte[] file = withExif(Scenes.file(picture(300, 200), "jpeg"), 1);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPS");
    Photo photo = PhotoReader.read(file).get(0);
    assertThat(new String(photo.jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "Exif", "139.69");
  }

  @Test
  void aTiffOfTwoPicturesBecomesTwoPhotographs() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(picture(300, 200), null, null), null);
      writer.writeToSequence(new IIOImage(picture(150, 200), null, null), null);
      writer.endWriteSequence();
    }
    assertThat(PhotoReader.read(bytes.toByteArray()))
        .extracting(Photo::width)
        .containsExactly(300, 150);
  }

  @Test
  void aVeryLargePhotographIsMadeSmallerWhileItIsRead() throws IOException {
    var wide = new BufferedImage(9_000, 400, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(PhotoReader.read(Scenes.file(wide, "jpeg")).get(0).width()).isEqualTo(4_500);
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    var clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
    BufferedImage read = decoded(PhotoReader.read(Scenes.file(clear, "png")).get(0));
    assertThat(Scenes.brightness(read, 0.5, 0.5)).isGreaterThan(250);
  }

  @Test
  void whatATelephoneWritesInHeicIsRefusedByItsOwnName() {
    byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    refused(heic, "photo-heic");
    refused("\0\0\0\30ftypmif1".getBytes(StandardCharsets.ISO_8859_1), "photo-heic");
  }

  @Test
  void otherFilesAreNoPhotographs() {
    refused(new byte[0], "photo-kind");
    refused("GIF89a".getBytes(StandardCharsets.US_ASCII), "photo-kind");
    refused("<html></html>".getBytes(StandardCharsets.US_ASCII), "photo-kind");
    refused("\0\0\0\30ftypisom".getBytes(StandardCharsets.ISO_8859_1), "photo-kind");
  }

  @Test
  void halfAJpegIsRefusedAndNotShownHalfGrey() {
    byte[] jpeg = Scenes.file(Scenes.table(600, 400, Color.ORANGE), "jpeg");
    refused(Arrays.copyOf(jpeg, jpeg.length / 2), "photo-broken");
    refused(Arrays.copyOf(jpeg, 3), "photo-broken");
    byte[] png = Scenes.file(Scenes.table(600, 400, Color.ORANGE), "png");
    refused(Arrays.copyOf(png, png.length / 2), "photo-broken");
  }

  @Test
  void aPictureIsMeasuredBeforeItIsDecoded() throws IOException {
    refused(pngThatSays(30_000, 30_000), "photo-too-large");
    refused(pngThatSays(20, 2_000), "photo-too-small");
  }

  /** A PNG of a hundred bytes (ISO/IEC 15948, 5.2 and 11.2.2). */
  private static byte[] pngThatSays(int width, int height) throws IOException {
    var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    for (byte[] chunk :
        List.of(
            head.array(),
            "IDAT".getBytes(StandardCharsets.US_ASCII),
            "IEND".getBytes(StandardCharsets.US_ASCII))) {
      var crc = new CRC32();
      crc.update(chunk);
      out.writeInt(chunk.length - 4);
      out.write(chunk);
      out.writeInt((int) crc.getValue());
    }
    return bytes.toByteArray();
  }
}
