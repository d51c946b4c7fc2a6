package org.madoguchi.document.sheet;

/**
 * A sheet that was set.
 *
 * @param pages at least 1
 */
public record Sheet(byte[] pdf, int pages) {}
