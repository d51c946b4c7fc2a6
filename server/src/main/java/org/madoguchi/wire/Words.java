package org.madoguchi.wire;

/** One text in the languages that every screen has. */
public record Words(String ja, String en) {}
