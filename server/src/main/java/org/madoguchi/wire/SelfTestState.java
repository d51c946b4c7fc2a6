package org.madoguchi.wire;

/** How one part of a 自己点検 came out. */
public enum SelfTestState {
  ok,
  failed,
  /** 要確認: a person has to look. */
  unknown,
  /** This kiosk has none. */
  absent
}
