package org.madoguchi.wire;

/** What is to become of an original that was taken in. */
public enum OriginalPurpose {
  /** 本庁へ送付. */
  send,
  /** 確認後返却: given back when headquarters has seen it. */
  giveBack,
  /** 保管: stays at the branch until somebody says otherwise. */
  keep
}
