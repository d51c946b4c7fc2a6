package org.madoguchi.wire;

/** Why addresses are not to be seen. */
public enum PrivacyReason {
  /** DV等支援措置. */
  supportMeasures,
  other
}
