package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.madoguchi.core.Bounds;

/**
 * 図形: what one drag draws.
 *
 * @param width of the line
 * @param from where the pen went down
 * @param to where it went up
 */
@JsonTypeName("shape")
public record ShapeMark(ShapeKind kind, int page, String colour, double width, Place from, Place to)
    implements Mark {
  public ShapeMark {
    Mark.check(page, colour);
    Bounds.number(width, MIN_WIDTH, MAX_WIDTH);
  }

  @Override
  public ShapeMark in(String other) {
    return new ShapeMark(kind, page, other, width, from, to);
  }
}
