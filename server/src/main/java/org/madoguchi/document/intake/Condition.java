package org.madoguchi.document.intake;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code when} of a field: {@code filer.capacity = 法定代理人 | 任意代理人}, or with {@code !=}. What has not
 * been said yet equals nothing. Pure.
 *
 * @param equal whether it holds when the item has one of the values, or when it has none of them
 */
record Condition(String key, boolean equal, Set<String> values) {
  private static final Pattern WRITTEN = Pattern.compile("(\\S+) (!?=) (\\S.*)");

  /**
   * @throws IllegalArgumentException when it is written otherwise
   */
  static Condition parse(String when) {
    Matcher written = WRITTEN.matcher(when);
    if (!written.matches()) {
      throw new IllegalArgumentException("not a condition: " + when);
    }
    return new Condition(
        written.group(1), written.group(2).equals("="), Set.of(written.group(3).split(" \\| ")));
  }

  boolean holds(Map<String, String> intake) {
    String value = intake.getOrDefault(key, "");
    return equal ? values.contains(value) : !value.isEmpty() && !values.contains(value);
  }
}
