package org.madoguchi.wire;

import org.madoguchi.core.Bounds;

/** Body of {@code POST /kiosk/api/enrol}: the one-time code the administrator gave. */
public record Enrolment(String code) {
  public Enrolment {
    Bounds.text(code, 40);
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "Enrolment[…]";
  }
}
