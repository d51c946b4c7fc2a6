package org.madoguchi.signaling.token;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are good, their signature aside.
 *
 * @param issuers accepted in {@code iss}; {@value #ANY} for any
 * @param audiences accepted in {@code aud}, of which one suffices; {@value #ANY} for any
 * @param subject wanted in {@code sub}, where {@value #ANY} is as good; null when it is not looked
 *     at
 * @param leeway by how much clocks may differ
 */
public record TokenRules(
    List<String> issuers, List<String> audiences, @Nullable String subject, Duration leeway) {

  /** What matches everything. */
  public static final String ANY = "*";

  public TokenRules {
    issuers = List.copyOf(issuers);
    audiences = List.copyOf(audiences);
  }
}
