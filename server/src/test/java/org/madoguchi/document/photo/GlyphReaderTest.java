package org.madoguchi.document.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.core.Problem;
import org.madoguchi.document.GlyphBitmap;

/** A picture of a character as it is put into a document. */
class GlyphReaderTest {
  private static final int SIDE = GlyphBitmap.SIDE;

  /** Paper with a cross on it, off the middle: its lines are 20 wide, it covers 200 by 200. */
  private static BufferedImage cross(int width, int height, Color paper, Color ink) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(paper);
    pen.fillRect(0, 0, width, height);
    pen.setColor(ink);
    pen.fillRect(60 + 90, 40, 20, 200);
    pen.fillRect(60, 40 + 90, 200, 20);
    pen.dispose();
    return picture;
  }

  private static boolean isInk(GlyphBitmap glyph, double u, double v) {
    int at = (int) (v * SIDE) * SIDE + (int) (u * SIDE);
    return (glyph.bits()[at / 8] & 0x80 >> at % 8) != 0;
  }

  private static double share(GlyphBitmap glyph) {
    int ink = 0;
    for (byte eight : glyph.bits()) {
      ink += Integer.bitCount(eight & 0xFF);
    }
    return (double) ink / (SIDE * SIDE);
  }

  private static void isTheCross(GlyphBitmap glyph) {
    assertThat(isInk(glyph, 0.5, 0.06)).isTrue();
    assertThat(isInk(glyph, 0.5, 0.94)).isTrue();
    assertThat(isInk(glyph, 0.06, 0.5)).isTrue();
    assertThat(isInk(glyph, 0.94, 0.5)).isTrue();
    assertThat(isInk(glyph, 0.5, 0.01)).isFalse();
    assertThat(isInk(glyph, 0.25, 0.25)).isFalse();
    assertThat(share(glyph)).isBetween(0.14, 0.18); // 19 of 100, in 92 by 92
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void theCharacterIsCutOutAndFillsTheSquare(String format) throws IOException {
    isTheCross(GlyphReader.read(Scenes.file(cross(700, 500, Color.WHITE, Color.BLACK), format)));
  }

  @Test
  void greyPaperInAShadowIsPaper() throws IOException {
    var picture = cross(600, 500, new Color(190, 185, 170), new Color(40, 40, 60));
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color colour = new Color(picture.getRGB(x, y));
        double light = 1 - 0.35 * x / picture.getWidth();
        picture.setRGB(
            x,
            y,
            new Color(
                    (int) (colour.getRed() * light),
                    (int) (colour.getGreen() * light),
                    (int) (colour.getBlue() * light))
                .getRGB());
      }
    }
    isTheCross(GlyphReader.read(Scenes.file(picture, "png")));
  }

  @Test
  void dustBesideItDoesNotMakeItSmaller() throws IOException {
    var picture = cross(700, 500, Color.WHITE, Color.BLACK);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(650, 450, 3, 3);
    pen.dispose();
    isTheCross(GlyphReader.read(Scenes.file(picture, "png")));
  }

  @Test
  void aLargePhotographIsReadAsWell() throws IOException {
    var small = cross(400, 300, Color.WHITE, Color.BLACK);
    var large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = large.createGraphics();
    pen.drawImage(small, 0, 0, 4000, 3000, null);
    pen.dispose();
    isTheCross(GlyphReader.read(Scenes.file(large, "jpeg")));
  }

  @Test
  void whatIsNoPictureOfACharacterIsRefused() throws IOException {
    var empty = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = empty.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 300);
    pen.dispose();
    refused(Scenes.file(empty, "png"), "glyph-not-found");
    refused(
        Scenes.file(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png"),
        "photo-too-small");
    refused("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "photo-kind");
  }

  private static void refused(byte[] file, String code) {
    assertThatThrownBy(() -> GlyphReader.read(file))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage(code);
  }
}
