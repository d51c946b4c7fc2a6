package org.madoguchi.wire;

import org.madoguchi.core.Bounds;

/** A point of a page as displayed, in fractions of it; origin top left, u to the right, v down. */
public record Place(double u, double v) {
  public Place {
    Bounds.number(u, 0, 1);
    Bounds.number(v, 0, 1);
  }
}
