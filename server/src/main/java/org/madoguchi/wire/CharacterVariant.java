package org.madoguchi.wire;

/**
 * 字体: one shape of a character that can be printed.
 *
 * @param sequence the character and, but for its plain shape, the variation selector after it
 * @param path its outline as SVG path data in a square of 1000 by 1000
 */
public record CharacterVariant(String sequence, String path) {}
