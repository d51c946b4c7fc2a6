package org.madoguchi.wire;

/** How a paper stands that is printed only with an approval. */
public enum PrintHold {
  /** Nobody has asked yet, or it was refused, or the approved copy is printed. */
  held,
  /** 承認待ち. */
  asked,
  /** It may be printed once. */
  approved
}
