package org.madoguchi.wire;

/** What other staff is asked to do in a consultation. */
public enum HandOverKind {
  /** 転送: take the whole case. */
  transfer,
  /** 支援要請: come and help, as somebody who knows more. */
  help,
  /** 同席: come for what belongs to the other department. */
  join
}
