package org.madoguchi.signaling.xml;

/**
 * Character data, unescaped.
 *
 * @param value what was written, references resolved
 */
public record Text(String value) implements Node {}
