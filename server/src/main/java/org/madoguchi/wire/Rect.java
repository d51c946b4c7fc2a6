package org.madoguchi.wire;

/** A rectangle on a page, in fractions of the displayed page; origin top left. */
public record Rect(double x, double y, double w, double h) {}
