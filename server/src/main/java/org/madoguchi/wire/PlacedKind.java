package org.madoguchi.wire;

/** What is placed on a paper of one's own. */
public enum PlacedKind {
  /** 文字: one line. */
  text,
  /** 複数行: several lines. */
  paragraph,
  /** 数字マス: a cell for each character. */
  comb,
  /** チェック: a tick. */
  check,
  /** 選択: a circle around a printed word. */
  circle,
  /** One of a list of words. */
  choice,
  /** 署名: for the resident's hand. */
  sign,
  /** 印: a printed circle, and no field; a seal is set on paper. */
  seal
}
