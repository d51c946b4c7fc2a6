package org.madoguchi.wire;

/** Why a paper is not as it should be, or is printed once more. */
public enum PrintReason {
  /** 紙づまり. */
  jam,
  /** 汚れ・かすれ. */
  smudged,
  /** 部数の追加: nothing is wrong, another copy is needed. */
  moreCopies,
  /** プリンターが動かない: off, without paper, or not connected. */
  notPrinting,
  /** その他, in words of its own. */
  other
}
