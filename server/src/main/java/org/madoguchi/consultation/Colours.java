package org.madoguchi.consultation;

import org.madoguchi.core.Role;

/** Each person's own colour for marks and pointer; told apart in grey by their lightness too. */
final class Colours {
  private Colours() {}

  static String of(Role role) {
    return switch (role) {
      case staff -> "#0017c1";
      case resident -> "#d4380d";
      case clerk -> "#1d6f42";
      case supervisor, admin -> "#626264";
    };
  }
}
