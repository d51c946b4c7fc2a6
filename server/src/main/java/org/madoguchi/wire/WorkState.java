package org.madoguchi.wire;

/** Whether a 作業 still wants somebody. */
public enum WorkState {
  /** 未着手: anybody of the department may take it. */
  open,
  /** 対応中: somebody has it. */
  taken,
  /** 差し戻し: something is missing, and the branch is to say it. */
  returned,
  /** 完了. */
  done,
  /** 取り下げ. */
  withdrawn
}
