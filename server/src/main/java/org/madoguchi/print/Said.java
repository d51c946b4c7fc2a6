package org.madoguchi.print;

import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.Words;

/**
 * One text in the languages of an お持ち帰り用紙.
 *
 * @param easy やさしい日本語: short, with the reading behind hard words
 */
record Said(String ja, String easy, String en) {
  /** A text of the town's; Japanese where there is no easy one. */
  static Said of(Words words) {
    return new Said(words.ja(), words.easy() == null ? words.ja() : words.easy(), words.en());
  }

  String in(SheetLanguage language) {
    return switch (language) {
      case ja -> ja;
      case easy -> easy;
      case en -> en;
    };
  }

  /** In this language, with {@code {name}}s replaced; name and value take turns. */
  String in(SheetLanguage language, Object... values) {
    var text = in(language);
    for (int i = 0; i < values.length; i += 2) {
      text = text.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
    }
    return text;
  }
}
