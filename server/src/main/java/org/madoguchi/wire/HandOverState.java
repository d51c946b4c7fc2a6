package org.madoguchi.wire;

/** How far a request that other staff come in has come. */
public enum HandOverState {
  asked,
  accepted,
  refused,
  cancelled,
  /** Nobody answered, or nobody could any more; the case stayed where it was. */
  lapsed
}
