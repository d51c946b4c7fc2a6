package org.madoguchi.wire;

/**
 * A page as displayed: its CropBox after /Rotate (ISO 32000-2 §7.7.3.3), in points of 1/72 inch.
 */
public record PageSize(double width, double height) {}
