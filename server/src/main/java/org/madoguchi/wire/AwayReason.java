package org.madoguchi.wire;

/** 離席の理由: why a member of staff is not to be called. */
public enum AwayReason {
  /** 休憩. */
  rest,
  /** 昼休み. */
  lunch,
  /** 窓口対応: somebody stands at the counter of headquarters. */
  counter,
  /** 電話. */
  phone,
  /** その他. */
  other
}
