package org.madoguchi.wire;

/** 印: a stamp of the server's table; how each looks is there, never in a message. */
public enum StampKind {
  /** 済. */
  done,
  /** 確認. */
  checked,
  /** ここ: a flag whose tip is at the place. */
  here,
  /** 部署と日付の印. */
  seal
}
