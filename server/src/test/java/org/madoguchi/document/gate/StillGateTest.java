package org.madoguchi.document.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.Problem;

/** What is let in as a still, and what of it is kept. */
class StillGateTest {
  private final StillGate gate = new StillGate();

  private static BufferedImage sheet(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  private static byte[] jpeg(int width, int height) {
    return jpeg(sheet(width, height, BufferedImage.TYPE_INT_RGB), false);
  }

  private static byte[] jpeg(BufferedImage image, boolean progressive) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The picture with a segment put in right after its beginning. */
  private static byte[] with(byte[] jpeg, int marker, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(marker);
    out.write(content.length + 2 >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private void refused(String code, byte[] bytes) {
    assertThatThrownBy(() -> gate.inspect(bytes))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage(code);
  }

  @Test
  void aPictureStaysAsItIsToTheLastPoint() throws IOException {
    for (var progressive : new boolean[] {false, true}) {
      var jpeg = jpeg(sheet(640, 480, BufferedImage.TYPE_INT_RGB), progressive);
      var picture = gate.inspect(jpeg);
      assertThat(picture.width()).isEqualTo(640);
      assertThat(picture.height()).isEqualTo(480);
      var before = decoded(jpeg);
      var after = decoded(picture.jpeg());
      assertThat(after.getRGB(0, 0, 640, 480, null, 0, 640))
          .isEqualTo(before.getRGB(0, 0, 640, 480, null, 0, 640));
    }
  }

  @Test
  void aGreyPictureIsAPictureToo() throws IOException {
    var picture = gate.inspect(jpeg(sheet(64, 32, BufferedImage.TYPE_BYTE_GRAY), false));
    assertThat(decoded(picture.jpeg()).getHeight()).isEqualTo(32);
  }

  @Test
  void whatTheCameraSaysBesideThePictureStaysBehind() throws IOException {
    var jpeg = jpeg(64, 64);
    jpeg = with(jpeg, 0xE1, ascii("Exif\0\0 taken at 35.6895 139.6917 by SERIAL-1"));
    jpeg = with(jpeg, 0xE2, ascii("ICC_PROFILE\0 someone's monitor"));
    jpeg = with(jpeg, 0xFE, ascii("a comment"));
    jpeg = Arrays.copyOf(jpeg, jpeg.length + 4_000);
    System.arraycopy(ascii("<script>"), 0, jpeg, jpeg.length - 3_000, 8);

    var kept = new String(gate.inspect(jpeg).jpeg(), StandardCharsets.ISO_8859_1);
    assertThat(kept)
        .doesNotContain("Exif")
        .doesNotContain("SERIAL")
        .doesNotContain("ICC_PROFILE")
        .doesNotContain("comment")
        .doesNotContain("script")
        .endsWith("\u00ff\u00d9");
    assertThat(decoded(ascii(kept)).getWidth()).isEqualTo(64);
  }

  @Test
  void whatIsNoJpegIsRefused() {
    refused("not-a-jpeg", new byte[0]);
    refused("not-a-jpeg", ascii("%PDF-1.7"));
    refused("not-a-jpeg", ascii("\u0089PNG\r\n"));
    refused("not-a-jpeg", ascii("\u00ff\u00d8"));
  }

  @Test
  void aPictureThatEndsTooSoonIsRefusedWhereverItEnds() {
    var jpeg = jpeg(32, 32);
    for (int length = 4; length < jpeg.length; length++) {
      var cut = Arrays.copyOf(jpeg, length);
      assertThatThrownBy(() -> gate.inspect(cut))
          .as("first %s bytes of %s", length, jpeg.length)
          .isInstanceOf(Problem.Invalid.class)
          .hasMessage("jpeg-broken");
    }
  }

  @Test
  void aPictureTooLongTooSmallOrTooLargeIsRefused() {
    refused("still-too-large", Arrays.copyOf(jpeg(32, 32), StillGate.MAX_BYTES + 1));
    refused("still-size", jpeg(8, 32));
    refused("still-size", sized(9_000, 100));
    refused("still-size", sized(8_000, 6_000));
    assertThat(gate.inspect(sized(4_608, 3_456)).width()).isEqualTo(4_608);
  }

  /** A small picture that says it is another size. */
  private static byte[] sized(int width, int height) {
    var jpeg = jpeg(32, 32);
    for (int at = 0; at < jpeg.length - 9; at++) {
      if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
        jpeg[at + 5] = (byte) (height >> 8);
        jpeg[at + 6] = (byte) height;
        jpeg[at + 7] = (byte) (width >> 8);
        jpeg[at + 8] = (byte) width;
        return jpeg;
      }
    }
    throw new AssertionError("no frame in the picture");
  }

  @Test
  void aSecondFrameAScanBeforeItsFrameAndAnUnknownSegmentAreRefused() {
    var jpeg = jpeg(32, 32);
    var frame = new byte[] {8, 0, 32, 0, 32, 1, 1, 0x11, 0};
    refused("jpeg-broken", with(jpeg, 0xC0, frame));
    refused("jpeg-broken", with(jpeg, 0xDA, new byte[] {1, 1, 0, 0, 63, 0}));
    refused("jpeg-broken", with(jpeg, 0xC9, frame)); // arithmetic coding
    refused("jpeg-broken", with(jpeg, 0x01, new byte[0]));
  }

  /** Whatever is sent, it is a picture or a problem. */
  @Test
  void changedBytesNeverLeadToAnythingButAPictureOrARefusal() {
    var random = new Random(20261123);
    var jpeg = jpeg(48, 48);
    for (int i = 0; i < 20_000; i++) {
      var changed = jpeg.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(gate.inspect(changed).jpeg()).startsWith(0xFF, 0xD8);
      } catch (Problem.Invalid refused) {
        assertThat(refused.code()).matches("not-a-jpeg|jpeg-broken|still-size");
      }
    }
  }
}
