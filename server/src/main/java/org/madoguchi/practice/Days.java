package org.madoguchi.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days that a 練習の来庁者 counts from the day they come, so that a file is never out of date. */
record Days(LocalDate today, boolean inEnglish) {
  private static final Pattern AGO = Pattern.compile("\\{-([0-9]{1,4})}");
  private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /** As an intake item has it: ISO 8601. */
  String written(String value) {
    return replaced(value, LocalDate::toString);
  }

  String spoken(String sentence) {
    return replaced(sentence, (inEnglish ? EN : JA)::format);
  }

  private String replaced(String words, Function<LocalDate, String> said) {
    return AGO.matcher(words)
        .replaceAll(m -> said.apply(today.minusDays(Integer.parseInt(m.group(1)))));
  }
}
