package org.madoguchi.wire;

/** 本人確認の方法: how somebody was identified. */
public enum IdentityMethod {
  /** One document with a photograph that an authority has issued. */
  onePhoto,
  /** Two others. */
  twoOthers,
  /** Questions that only this person can answer. */
  oral,
  /** 後日の通知: not identified here; a notice goes to the person by post. */
  laterNotice
}
