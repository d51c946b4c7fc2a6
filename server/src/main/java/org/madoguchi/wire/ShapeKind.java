package org.madoguchi.wire;

/** A shape between two places. */
public enum ShapeKind {
  /** 直線. */
  line,
  /** 矢印: its head is at the second place. */
  arrow,
  /** 四角: the places are opposite corners. */
  box,
  /** だ円: inside the box of the same corners. */
  ellipse
}
