package org.madoguchi.wire;

/** How a change came about. */
public enum EntryStep {
  /** Somebody typed or chose it. */
  entered,
  /** 元に戻す: it is again as it was before the entry. */
  undone,
  /** やり直す: the entry stands again. */
  redone
}
