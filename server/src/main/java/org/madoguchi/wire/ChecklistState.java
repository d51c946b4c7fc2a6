package org.madoguchi.wire;

/** How far one line of the 確認リスト is. */
public enum ChecklistState {
  open,
  /** It was said that it comes another day, or has yet to be found out. */
  later,
  done,
  /** It was said why it is left as it is. */
  notNeeded
}
