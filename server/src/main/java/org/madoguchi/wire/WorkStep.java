package org.madoguchi.wire;

/** Where a 作業 is on its way; each item passes those that its kind has, in this order. */
public enum WorkStep {
  /** 受付: somebody looks whether all that is needed is there. */
  reception,
  /** 入力: it is to be done. */
  entry,
  /** 審査: it was done, and somebody else is to look at it. */
  review
}
