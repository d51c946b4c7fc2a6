package org.madoguchi.wire;

/** Where an original is. */
public enum OriginalState {
  /** 預かり: at the branch. */
  held,
  /** 送付: on its way to headquarters. */
  sent,
  /** 到着: at headquarters, as somebody there has said. */
  arrived,
  /** 返却: given back to the resident. */
  returned,
  /** 取消: it was recorded by mistake; its number stays. */
  cancelled
}
