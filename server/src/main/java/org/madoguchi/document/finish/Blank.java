package org.madoguchi.document.finish;

/**
 * What is filled in.
 *
 * @param pdf has passed the gate
 * @param template whether it is a form of the municipality, and not an upload
 */
public record Blank(byte[] pdf, boolean template) {}
