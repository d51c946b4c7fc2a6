package org.madoguchi.wire;

/** How far a request to see or print what is hidden has come. */
public enum PrivacyRequestState {
  asked,
  approved,
  refused,
  /** Nobody answered in time, or the talk ended. */
  lapsed
}
