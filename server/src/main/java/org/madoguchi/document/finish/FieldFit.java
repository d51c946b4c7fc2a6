package org.madoguchi.document.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.JapaneseText;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.PageSize;

/**
 * Whether a value can be drawn in its field, by the rules {@link FieldValues} draws with; so that
 * it is known while it is typed and not only at the finish. Draws nothing. May be used by all
 * threads.
 */
public final class FieldFit {
  private final Fonts fonts;

  /**
   * @param fonts open for as long as this is used
   */
  public FieldFit(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * What is in the way.
   *
   * @param code {@code character-cannot-be-printed} or {@code value-does-not-fit}
   * @param character such as {@code U+20BB7}, or {@code U+9089 U+E0102} with the selector of a
   *     variant; null where it is not about one
   */
  public record Fault(String code, @Nullable String character) {}

  /** Whether it is one character, perhaps with its selector, that no face draws. */
  public boolean lacks(String character) {
    return new Shaper(fonts.forValues()).lacks(character);
  }

  /** Where no character has a picture. */
  public Optional<Fault> fault(FormField field, PageSize page, String value) {
    return fault(field, page, value, Set.of());
  }

  /**
   * @param field of text or of choices, not turned on its page
   * @param page in points, the field's
   * @param pictured the characters with a 外字画像
   */
  public Optional<Fault> fault(FormField field, PageSize page, String value, Set<String> pictured) {
    try {
      return fits(field, page, value, new Shaper(fonts.forValues(), pictured))
          ? Optional.empty()
          : Optional.of(new Fault("value-does-not-fit", null));
    } catch (Problem.Invalid refused) {
      return Optional.of(new Fault(refused.code(), refused.detail().get("codePoint")));
    }
  }

  private static boolean fits(FormField field, PageSize page, String value, Shaper shaper) {
    double width = field.rect().w() * page.width();
    double height = field.rect().h() * page.height();
    double room = width - 2 * FieldValues.margin(width);
    if (field.multiline()) {
      List<List<Glyph>> paragraphs = new ArrayList<>();
      value.lines().forEach(line -> paragraphs.add(shaper.shape(line, field.id())));
      return JapaneseText.paragraphs(
              paragraphs,
              room,
              height - 2 * FieldValues.MARGIN,
              FieldValues.PARAGRAPH_SIZE,
              JapaneseText.Align.left)
          .isPresent();
    }
    List<Glyph> glyphs = shaper.shape(FieldValues.oneLine(value), field.id());
    return field.comb()
        || JapaneseText.line(glyphs, room, height, FieldValues.LINE_SIZE, JapaneseText.Align.left)
            .isPresent();
  }
}
