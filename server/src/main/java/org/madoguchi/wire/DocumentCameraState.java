package org.madoguchi.wire;

/** What the kiosk is to do with its document camera, if it has one. */
public enum DocumentCameraState {
  /** Not shown to anybody. */
  off,
  /** Shown as it moves. */
  on,
  /** 静止: shown, and standing still for everybody. */
  frozen
}
