package org.madoguchi.wire;

/** How far a thing is that the clerk was asked to do. */
public enum ClerkTaskState {
  open,
  done,
  failed,
  /** Staff no longer asks for it. */
  cancelled
}
