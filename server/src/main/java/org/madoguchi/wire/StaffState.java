package org.madoguchi.wire;

/** What a member of staff is doing now, as the supervisor's wall says it. */
public enum StaffState {
  /** 待機: may be called. */
  free,
  /** 呼出中: is being asked to answer somebody. */
  offered,
  /** 相談中. */
  inConsultation,
  /** 後処理: the resident has gone. */
  wrapUp,
  /** 離席. */
  away,
  /** 未接続: no screen of theirs is connected. */
  signedOut
}
