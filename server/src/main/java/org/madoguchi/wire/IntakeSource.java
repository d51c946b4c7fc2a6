package org.madoguchi.wire;

/** 出どころ: where a fact of the 共通データ came from. */
public enum IntakeSource {
  /** The resident said it. */
  resident,
  /** A document showed it. */
  document,
  /** Another department or office has it. */
  office
}
