package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a resident says once.
 *
 * @param key the same on all forms, such as {@code filer.name}; {@code person.{n}.name} for one of
 *     several
 * @param sensitive not to be shown without need (健康, 障害, 収入)
 * @param required asked for whenever a form has it, unless the form says otherwise
 * @param options of a choice, in the words of the counter
 * @param digits exactly so many; null when any number of digits will do
 * @param longest in characters, variation selectors not counted; null for the usual bound
 * @param notAfter the key of the date that this one must not be later than
 */
public record IntakeItem(
    String key,
    Words title,
    ItemKind kind,
    boolean sensitive,
    boolean required,
    List<Option> options,
    @Nullable Integer digits,
    @Nullable Integer longest,
    @Nullable String notAfter) {

  /**
   * @param value as it is kept and printed
   * @param en for whoever does not read it
   */
  public record Option(String value, String en) {}
}
