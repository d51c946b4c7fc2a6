package org.madoguchi.config;

/** The configuration can't be used; the message tells the operator which file and what to do. */
public final class ConfigProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigProblem(String message) {
    super(message);
  }
}
