package org.madoguchi.wire;

/** How far a consultation has come. */
public enum ConsultationPhase {
  /** 相談中. */
  talking,
  /** 後処理: the kiosk is cleared, outcomes may still be corrected. */
  wrapUp,
  /** Over; nothing changes any more. */
  closed
}
