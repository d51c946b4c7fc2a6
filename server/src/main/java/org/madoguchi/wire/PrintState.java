package org.madoguchi.wire;

/** How far a paper has come. A page is never told whether paper came out: a person says so. */
public enum PrintState {
  /** 未印刷. */
  waiting,
  /** Given to a printer; nobody has said yet how it came out. */
  sent,
  /** 印刷済み. */
  done,
  /** できませんでした. */
  failed
}
