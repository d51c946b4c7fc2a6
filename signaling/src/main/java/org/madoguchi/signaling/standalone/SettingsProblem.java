package org.madoguchi.signaling.standalone;

/** The settings cannot be used; the message tells an operator in which file and line, and why. */
final class SettingsProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsProblem(String message) {
    super(message, null, false, false);
  }
}
