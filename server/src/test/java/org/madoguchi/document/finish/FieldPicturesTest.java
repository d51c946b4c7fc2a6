package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.document.finish.FieldPictures.Look;
import org.madoguchi.document.form.FormTemplate;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.GlyphKind;
import org.madoguchi.wire.GlyphView;

/** A value as it will be printed, as a picture to be laid over its field. */
class FieldPicturesTest {
  private static final FormTemplate IDO = TestTown.FORMS.get("juminido");
  private static final FileHash FILE = new FileHash(IDO.inspected().sha256());
  private static final Function<FileHash, byte[]> NOT_READ =
      file -> {
        throw new AssertionError("it is kept already");
      };

  private final FieldPictures pictures = new FieldPictures(SharedFonts.FONTS);

  @AfterEach
  void close() {
    pictures.close();
  }

  private static FormField field(String id) {
    return IDO.inspected().fields().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static FieldPictures.Shown shown(String id, String value) {
    return new FieldPictures.Shown(FILE, field(id), value, List.of());
  }

  private byte[] picture(String id, String value, Look look) {
    return pictures.picture(shown(id, value), file -> IDO.pdf(), look);
  }

  private BufferedImage drawn(String id, String value, Look look) throws IOException {
    byte[] png = picture(id, value, look);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** How much of the picture is not transparent. */
  private static long ink(BufferedImage image) {
    long ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        ink += image.getRGB(x, y) >>> 24;
      }
    }
    return ink / 255;
  }

  @Test
  void itIsAsWideAsItsFieldAndTransparentWhereNothingIsWritten() throws IOException {
    var field = field("mover_1_name");
    var page = IDO.inspected().pages().get(field.page());
    var image = drawn("mover_1_name", "山田", Look.box);
    assertThat(image.getWidth() / (field.rect().w() * page.width())).isBetween(3.9, 4.1);
    assertThat(image.getRGB(image.getWidth() - 1, 0) >>> 24).isZero();
    assertThat(ink(image)).isPositive();
  }

  @Test
  void everyLetterIsDrawnAlsoOutsideTheBasicPlane() throws IOException {
    long one = ink(drawn("mover_1_name", "男", Look.box));
    long two = ink(drawn("mover_1_name", "𠮷男", Look.box));
    assertThat(two).isGreaterThan(one * 3 / 2);
  }

  @Test
  void aVariantIsDrawnAsTheOneItIs() throws IOException {
    // 葛 with the first selector of Adobe-Japan1, which the bundled face has
    byte[] plain = picture("filer_name", "葛", Look.box);
    byte[] variant = picture("filer_name", "葛\uDB40\uDD00", Look.box);
    assertThat(variant).isNotEqualTo(plain);
  }

  @Test
  void aWordIsCutOutAndLarge() throws IOException {
    var word = drawn("mover_1_name", "山田", Look.word);
    var box = drawn("mover_1_name", "山田", Look.box);
    assertThat(ink(word)).isGreaterThan(ink(box) * 4);
    assertThat((double) word.getWidth() / word.getHeight()).isBetween(1.5, 3.0);
  }

  @Test
  void whatWasDrawnOnceIsKept() {
    byte[] first = picture("filer_name", "山田", Look.box);
    assertThat(pictures.picture(shown("filer_name", "山田"), NOT_READ, Look.box)).isEqualTo(first);
  }

  @Test
  void itsNameTellsEveryValueFromEveryOther() {
    String name = shown("filer_name", "山").name();
    assertThat(name).hasSize(64).isNotEqualTo(shown("filer_name", "川").name());
    GlyphView one = new GlyphView("山", GlyphKind.strokes, FILE);
    GlyphView other = new GlyphView("川", GlyphKind.strokes, FILE);
    var field = field("filer_name");
    assertThat(new FieldPictures.Shown(FILE, field, "山", List.of(one)).name()).isNotEqualTo(name);
    assertThat(new FieldPictures.Shown(FILE, field, "山", List.of(other)).name()).isEqualTo(name);
  }

  @Test
  void aSignatureAndABoxAreNoText() {
    for (var kind : new FieldKind[] {FieldKind.signature, FieldKind.check}) {
      var field =
          IDO.inspected().fields().stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
      assertThatThrownBy(
              () ->
                  pictures.picture(
                      new FieldPictures.Shown(FILE, field, "yes", List.of()), NOT_READ, Look.box))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo("no-such-field"));
    }
  }

  @Test
  void whatCannotBePrintedIsRefusedAsTheFinishRefusesIt() {
    assertThatThrownBy(() -> picture("filer_name", "\uDB80\uDC00", Look.box))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("character-cannot-be-printed"));
  }
}
