package org.madoguchi.document.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetFinderTest {
  private static final BufferedImage SHEET = Scenes.sheet(600, 848);
  private static final List<Double> LEANING =
      List.of(0.25, 0.12, 0.72, 0.08, 0.83, 0.9, 0.14, 0.93);

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("dark", new Color(40, 35, 30), LEANING, 1.0),
        Arguments.of("wooden", new Color(150, 100, 60), LEANING, 1.0),
        Arguments.of("green", new Color(60, 140, 90), LEANING, 1.0),
        Arguments.of("grey, under a shadow", new Color(90, 90, 95), LEANING, 0.65),
        Arguments.of(
            "dark, the sheet lying",
            new Color(40, 35, 30),
            List.of(0.1, 0.2, 0.9, 0.22, 0.88, 0.8, 0.12, 0.78),
            1.0),
        Arguments.of(
            "dark, the sheet askew",
            new Color(40, 35, 30),
            List.of(0.45, 0.05, 0.9, 0.4, 0.55, 0.95, 0.1, 0.6),
            1.0));
  }

  @ParameterizedTest(name = "on a table that is {0}")
  @MethodSource("tables")
  void theCornersOfASheetAreFound(String table, Color colour, List<Double> corners, double light) {
    BufferedImage photo = Scenes.laid(Scenes.table(1200, 900, colour), SHEET, corners, light);
    List<Double> found = SheetFinder.find(photo);
    for (int i = 0; i < 8; i++) {
      assertThat(found.get(i)).as(table + ": " + found).isCloseTo(corners.get(i), within(0.012));
    }
  }

  @Test
  void aFoldedCornerGetsItsPointBack() {
    BufferedImage photo =
        Scenes.laid(Scenes.table(1200, 900, new Color(40, 35, 30)), SHEET, LEANING, 1);
    Graphics2D pen = photo.createGraphics();
    pen.setColor(new Color(40, 35, 30));
    pen.fillPolygon(
        new int[] {(int) (0.83 * 1200) - 50, 1200, 1200, (int) (0.83 * 1200) + 10},
        new int[] {(int) (0.9 * 900) + 20, 900, 700, (int) (0.9 * 900) - 70},
        4);
    pen.dispose();
    List<Double> found = SheetFinder.find(photo);
    assertThat(found.get(4)).as("" + found).isCloseTo(0.83, within(0.03));
    assertThat(found.get(5)).as("" + found).isCloseTo(0.9, within(0.03));
  }

  @Test
  void whereThereIsNoSheetItIsTheWholePicture() {
    assertThat(SheetFinder.find(Scenes.table(640, 480, Color.GRAY))).isEqualTo(Photo.WHOLE);
    assertThat(SheetFinder.find(Scenes.sheet(600, 848))).isEqualTo(Photo.WHOLE);
  }

  @Test
  void aPlateIsNoSheet() {
    BufferedImage photo = Scenes.table(640, 480, new Color(40, 35, 30));
    Graphics2D pen = photo.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillOval(150, 70, 340, 340);
    pen.dispose();
    assertThat(SheetFinder.find(photo)).isEqualTo(Photo.WHOLE);
  }
}
