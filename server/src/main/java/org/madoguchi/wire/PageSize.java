package org.madoguchi.wire;

/** Points (1/72 inch), as displayed: after /Rotate, of the CropBox. */
public record PageSize(double width, double height) {}
