package org.madoguchi.wire;

/** A part of a session whose time the ふりかえり tells. */
public enum PracticeStep {
  /** Until the first form is opened. */
  hearing,
  /** Until the first is signed or finished. */
  filling,
  /** Until the talk ends. */
  finishing,
  /** 後処理. */
  wrapUp
}
