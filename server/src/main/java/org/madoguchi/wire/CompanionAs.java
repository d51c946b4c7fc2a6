package org.madoguchi.wire;

/** As what a member of staff is in a consultation that another leads. */
public enum CompanionAs {
  /** 支援: asked to help. */
  senior,
  /** 同席: of a further department, for the procedures that are its own. */
  department,
  /** 引き継ぎ元: led it before. */
  sender
}
