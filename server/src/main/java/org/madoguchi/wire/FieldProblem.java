package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * Something is missing or wrong in what was said. Never holds the value.
 *
 * @param field the first field of the form that the item fills
 * @param item the key of the item
 * @param code {@code missing}, {@code value-too-long}, {@code control-character}, {@code
 *     not-katakana}, {@code not-a-date}, {@code date-too-late}, {@code not-a-postcode}, {@code
 *     not-a-phone-number}, {@code not-digits}, {@code wrong-digit-count}, {@code
 *     not-an-account-number}, {@code not-an-option}; {@code not-on-this-form} when the paper has no
 *     box for a value that is right; {@code character-cannot-be-printed}, {@code
 *     value-does-not-fit} when it cannot be drawn
 * @param character that cannot be drawn, such as {@code U+20BB7}, or {@code U+9089 U+E0102} for a
 *     variant (異体字)
 */
public record FieldProblem(String field, String item, String code, @Nullable String character) {
  /** Nothing is wrong with a particular character. */
  public FieldProblem(String field, String item, String code) {
    this(field, item, code, null);
  }

  /**
   * Whether the value is not to stand on the paper: it is neither absent nor merely without a box.
   */
  public boolean keptOffPaper() {
    return switch (code) {
      case "missing", "not-on-this-form" -> false;
      default -> true;
    };
  }
}
