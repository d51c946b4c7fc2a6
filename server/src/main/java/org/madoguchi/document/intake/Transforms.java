package org.madoguchi.document.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What becomes of an item's value on paper, by the word a form's description uses for it. Pure; the
 * value has passed {@link Formats}. Names pass through none of these: no letter of a name is ever
 * exchanged for another.
 */
final class Transforms {
  private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uFF65-\\uFF9F]+");
  private static final int HIRAGANA_TO_KATAKANA = 0x60;
  private static final int TO_FULL_WIDTH = 0xFEE0;

  private static final Map<String, UnaryOperator<String>> ALL =
      Map.ofEntries(
          Map.entry("era", value -> wareki(value).era()),
          Map.entry("year", value -> Integer.toString(wareki(value).year())),
          Map.entry("gannen", value -> wareki(value).gannen()),
          Map.entry("month", value -> Integer.toString(wareki(value).month())),
          Map.entry("day", value -> Integer.toString(wareki(value).day())),
          Map.entry("wareki", value -> wareki(value).toString()),
          Map.entry("kana", Transforms::kana),
          Map.entry("zip3", value -> digits(value).substring(0, 3)),
          Map.entry("zip4", value -> digits(value).substring(3)),
          Map.entry("fullWidth", Transforms::fullWidth),
          Map.entry("digits", Transforms::digits),
          Map.entry("sevenDigits", value -> "0".repeat(Math.max(0, 7 - value.length())) + value));

  private Transforms() {}

  /**
   * @throws IllegalArgumentException for a word that is none of ours
   */
  static UnaryOperator<String> named(String as) {
    UnaryOperator<String> transform = ALL.get(as);
    if (transform == null) {
      throw new IllegalArgumentException("there is no transform " + as);
    }
    return transform;
  }

  private static Wareki wareki(String date) {
    return Wareki.of(LocalDate.parse(date));
  }

  private static String digits(String value) {
    return value.replaceAll("[^0-9]", "");
  }

  /** Hiragana and half-width katakana as full-width katakana; everything else stays. */
  static String kana(String value) {
    String wide =
        HALF_WIDTH_KANA
            .matcher(value)
            .replaceAll(half -> Normalizer.normalize(half.group(), Normalizer.Form.NFKC));
    StringBuilder katakana = new StringBuilder();
    wide.codePoints()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + HIRAGANA_TO_KATAKANA : c)
        .forEach(katakana::appendCodePoint);
    return katakana.toString();
  }

  private static String fullWidth(String value) {
    StringBuilder wide = new StringBuilder();
    value
        .codePoints()
        .map(c -> c == ' ' ? '\u3000' : c > ' ' && c <= '~' ? c + TO_FULL_WIDTH : c)
        .forEach(wide::appendCodePoint);
    return wide.toString();
  }
}
