package org.madoguchi.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madoguchi.wire.CharacterVariant;

class VariantsTest {
  private final Variants variants = new Variants(SharedFonts.FONTS);

  @Test
  void theShapesOfACharacterBeginWithThePlainOneAndCanAllBePrinted() {
    List<CharacterVariant> shapes = variants.of('辻');
    assertThat(shapes)
        .extracting(CharacterVariant::sequence)
        .startsWith("辻")
        .contains("辻" + Character.toString(0xE0100))
        .doesNotHaveDuplicates();
    Shaper shaper = new Shaper(SharedFonts.FONTS.forValues());
    for (CharacterVariant shape : shapes) {
      assertThat(shaper.shape(shape.sequence(), "f")).hasSize(1);
    }
    assertThat(shapes).extracting(CharacterVariant::path).doesNotHaveDuplicates();
  }

  @Test
  void anOutlineFillsItsSquareTheRightWayUp() {
    // 下 has its bar above and its dot in the middle: most points lie in the upper half
    String path = variants.of('下').get(0).path();
    Rectangle2D bounds = new Rectangle2D.Double(500, 500, 0, 0);
    List<MatchResult> points =
        Pattern.compile("(-?\\d+) (-?\\d+)").matcher(path).results().toList();
    points.forEach(p -> bounds.add(Double.parseDouble(p.group(1)), Double.parseDouble(p.group(2))));
    assertThat(new Rectangle2D.Double(-50, -50, 1100, 1100).contains(bounds)).isTrue();
    assertThat(bounds.getWidth()).isGreaterThan(700);
    double middle =
        points.stream().mapToDouble(p -> Double.parseDouble(p.group(2))).average().orElseThrow();
    assertThat(middle).isLessThan(bounds.getCenterY());
  }

  @Test
  void aCharacterNobodyHasHasNoShapes() {
    assertThat(variants.of(0x1F600)).isEmpty();
  }
}
