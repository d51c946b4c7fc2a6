package org.madoguchi.wire;

/** A place on a page: fractions 0..1 of the displayed page, origin top left. */
public record Rect(double x, double y, double w, double h) {}
