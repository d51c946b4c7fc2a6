package org.madoguchi.wire;

/** How pictures are coded, where a weak kiosk can't have whatever the browsers prefer. */
public enum VideoCodec {
  VP8,
  H264
}
