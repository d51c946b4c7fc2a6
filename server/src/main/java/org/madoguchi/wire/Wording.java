package org.madoguchi.wire;

/**
 * One text as a resident may read it.
 *
 * @param easy やさしい日本語: short sentences, with the reading behind hard words
 */
public record Wording(String ja, String easy, String en) {}
