package org.madoguchi.document.intake;

import java.time.LocalDate;
import org.madoguchi.wire.IntakeItem;

/**
 * What was typed, as it is kept: kana as full-width katakana, digits as ASCII, a date by era as ISO
 * 8601. What cannot be read so is kept as it was typed. Names, addresses and texts are never
 * touched. Pure; spelling twice changes nothing.
 */
final class Spelling {
  private Spelling() {}

  static String of(IntakeItem item, String typed) {
    return switch (item.kind()) {
      case name, address, text, choice, yesno -> typed;
      case kana -> Transforms.kana(typed);
      case zip, phone, number, account -> digits(typed).strip();
      case date -> Wareki.parse(digits(typed)).map(LocalDate::toString).orElse(typed);
    };
  }

  /** Full-width digits and the signs that an input method writes for a hyphen, as ASCII. */
  private static String digits(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : "－ー−‐–".indexOf(c) >= 0 ? '-' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
