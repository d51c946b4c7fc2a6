package org.madoguchi.document.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of an intake item, taken apart.
 *
 * @param list of which it is one, such as {@code person}; empty for a single item
 * @param row from 1; 0 for a single item
 * @param rest behind the row, or the whole key of a single item
 */
record ItemKey(String list, int row, String rest) {
  /** More people than any household has; also keeps the number small. */
  private static final Pattern ONE_OF_SEVERAL =
      Pattern.compile("([a-z]+)\\.([1-9][0-9]?)\\.([A-Za-z0-9.]+)");

  static ItemKey of(String key) {
    Matcher several = ONE_OF_SEVERAL.matcher(key);
    return several.matches()
        ? new ItemKey(several.group(1), Integer.parseInt(several.group(2)), several.group(3))
        : new ItemKey("", 0, key);
  }

  /** As it stands in the list of items. */
  String pattern() {
    return row == 0 ? rest : list + ".{n}." + rest;
  }
}
