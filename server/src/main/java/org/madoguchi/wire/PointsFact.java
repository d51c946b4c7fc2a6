package org.madoguchi.wire;

/** A number of the household that tie-breaks compare, such as the municipal tax. */
public record PointsFact(String fact, Words title, Words unit) {}
