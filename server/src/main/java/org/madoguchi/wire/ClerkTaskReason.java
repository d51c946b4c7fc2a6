package org.madoguchi.wire;

/** Why the clerk can't do what they are asked to. */
public enum ClerkTaskReason {
  /** 持っていない: the resident does not have it here. */
  notHere,
  /** 住民が希望しない. */
  notWanted,
  /** 機器が使えない. */
  equipment,
  /** 手が離せない. */
  busy,
  /** その他, in words of its own. */
  other
}
