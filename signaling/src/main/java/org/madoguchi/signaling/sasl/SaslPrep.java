package org.madoguchi.signaling.sasl;

import java.text.Normalizer;
import org.madoguchi.signaling.sasl.SaslFailure.Condition;

/**
 * SASLprep (RFC 4013): names and passwords that look alike are alike, and what cannot be typed is
 * refused. The tables are those of the JDK's Unicode version instead of 3.2, and mixing writing
 * directions is refused altogether, where RFC 3454 §6 has finer rules.
 */
final class SaslPrep {

  private SaslPrep() {}

  /**
   * The string to compare or hash.
   *
   * @throws SaslFailure when it holds what is prohibited, or nothing at all
   */
  static String prepare(String text) throws SaslFailure {
    var mapped = new StringBuilder();
    text.codePoints()
        .filter(c -> !isMappedToNothing(c))
        .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
        .forEach(mapped::appendCodePoint);
    String normal = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
    boolean rightToLeft = normal.codePoints().anyMatch(SaslPrep::isRightToLeft);
    boolean leftToRight = normal.codePoints().anyMatch(SaslPrep::isLeftToRight);
    if (normal.isEmpty()
        || rightToLeft && leftToRight
        || normal.codePoints().anyMatch(SaslPrep::isProhibited)) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    return normal;
  }

  /** RFC 3454 table B.1. */
  private static boolean isMappedToNothing(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x1806
        || c >= 0x180B && c <= 0x180D
        || c >= 0x200B && c <= 0x200D
        || c == 0x2060
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0xFEFF;
  }

  /** RFC 4013 §2.3: controls, private use, what is no character, and what has no fixed look. */
  private static boolean isProhibited(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          c >= 0xFFF9 && c <= 0xFFFD || c >= 0x2FF0 && c <= 0x2FFB || c == 0x340 || c == 0x341;
    };
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isLeftToRight(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
