package org.madoguchi.wire;

/** Which way picture and sound go. */
public enum CallMode {
  /** From browser to browser, unless the other end offers a bridge. */
  auto,
  /** Always from browser to browser. */
  mesh,
  /** Always through the bridge of a Jitsi. */
  bridge
}
