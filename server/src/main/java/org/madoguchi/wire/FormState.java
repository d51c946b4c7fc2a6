package org.madoguchi.wire;

/** Where a form stands. */
public enum FormState {
  /** It came with the software: it can be tried, not changed. */
  shipped,
  /** The municipality's own, not opened at the counter yet. */
  draft,
  /** The municipality's own, opened at the counter as it is here. */
  inUse,
  /** The municipality's own; the counter opens it as it was before the latest changes. */
  changed
}
