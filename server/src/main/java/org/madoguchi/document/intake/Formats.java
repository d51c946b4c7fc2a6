package org.madoguchi.document.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.IntakeItem;

/** How a value of each kind must be written. Pure. */
final class Formats {
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー・ 　]+");
  private static final Pattern ZIP = Pattern.compile("[0-9]{3}-?[0-9]{4}");
  private static final Pattern PHONE = Pattern.compile("0[0-9]{9,10}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{1,7}");
  private static final int USUAL_LONGEST = 200;

  private Formats() {}

  /** What is wrong with the value, as a problem code; empty when it is right. */
  static Optional<String> problem(IntakeItem item, String value) {
    int longest = item.longest() == null ? USUAL_LONGEST : item.longest();
    if (Shaper.length(value) > longest) {
      return Optional.of("value-too-long");
    }
    if (value.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      return Optional.of("control-character");
    }
    return switch (item.kind()) {
      case name, address, text -> Optional.empty();
      case kana -> unless(KATAKANA.matcher(value).matches(), "not-katakana");
      case date -> unless(isDate(value), "not-a-date");
      case zip -> unless(ZIP.matcher(value).matches(), "not-a-postcode");
      case phone -> unless(PHONE.matcher(value.replace("-", "")).matches(), "not-a-phone-number");
      case number ->
          DIGITS.matcher(value).matches()
              ? unless(
                  item.digits() == null || item.digits() == value.length(), "wrong-digit-count")
              : Optional.of("not-digits");
      case account -> unless(ACCOUNT.matcher(value).matches(), "not-an-account-number");
      case choice ->
          unless(
              item.options().stream().anyMatch(option -> option.value().equals(value)),
              "not-an-option");
      case yesno -> unless(value.equals("yes") || value.equals("no"), "not-an-option");
    };
  }

  private static boolean isDate(String value) {
    try {
      Wareki.of(LocalDate.parse(value));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<String> unless(boolean right, String code) {
    return right ? Optional.empty() : Optional.of(code);
  }
}
