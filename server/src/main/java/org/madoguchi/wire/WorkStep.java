package org.madoguchi.wire;

/** Where a 作業 is on its way. */
public enum WorkStep {
  /** 入力: it is to be done. */
  entry,
  /** 審査: it was done, and somebody else is to look at it. */
  review
}
