package org.madoguchi.wire;

/** What only hands on site can do. */
public enum ClerkTaskKind {
  /** 本人確認書類を見る. */
  identityDocument,
  /** 書画カメラの下に置く. */
  documentCamera,
  /** 原本を預かる. */
  original,
  /** 押印してもらう. */
  stamp,
  /** コピーを取る. */
  copy,
  /** 印刷する. */
  print,
  /** 現金を受け取る. */
  cash,
  /** 受理する: a procedure that is accepted face to face. */
  accept,
  /** その他, in words of its own. */
  other
}
