package org.madoguchi.wire;

/** Why a request that other staff come in came to nothing by itself. */
public enum HandOverLapse {
  unanswered,
  /** The department closed meanwhile. */
  closed,
  /** The talk ended meanwhile. */
  ended
}
