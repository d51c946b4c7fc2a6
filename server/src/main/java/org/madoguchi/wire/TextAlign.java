package org.madoguchi.wire;

/** Where a line stands in its box. */
public enum TextAlign {
  left,
  centre,
  right
}
