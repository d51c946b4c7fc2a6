package org.madoguchi.wire;

/** What a 作業 is about. */
public enum WorkKind {
  /** 入力: what a form says goes into another system. */
  entry,
  /** 証明書の作成. */
  certificate,
  /** 後日対応: a paper that is still to come, or whatever was promised at the counter for a day. */
  followUp,
  /** 折り返しの連絡. */
  callback
}
