package org.madoguchi.procedure.guide;

/** Whether a condition holds. Kleene's logic, with two ways of not being known. */
enum Truth {
  yes,
  no,
  /** It depends on a question that somebody answered with 分からない. */
  unknown,
  /** It depends on a question that has not been answered yet. */
  open;

  Truth and(Truth other) {
    if (this == no || other == no) {
      return no;
    }
    if (this == open || other == open) {
      return open;
    }
    return this == unknown || other == unknown ? unknown : yes;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  Truth not() {
    return switch (this) {
      case yes -> no;
      case no -> yes;
      case unknown, open -> this;
    };
  }

  static Truth of(boolean holds) {
    return holds ? yes : no;
  }
}
