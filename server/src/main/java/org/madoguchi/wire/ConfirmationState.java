package org.madoguchi.wire;

/** How far a question to the resident has come. */
public enum ConfirmationState {
  asked,
  /** はい */
  confirmed,
  /** いいえ: it is not right. */
  denied
}
