package org.madoguchi.wire;

/** What a 自己点検 looks at, in this order. */
public enum SelfTestPart {
  camera,
  documentCamera,
  /** Whether the microphone hears the speaker. */
  sound,
  /** The line to the server. */
  network,
  /** Whether a picture comes through a call of the kiosk with itself. */
  call,
  printer
}
