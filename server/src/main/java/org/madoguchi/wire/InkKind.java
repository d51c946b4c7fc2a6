package org.madoguchi.wire;

/** What draws. */
public enum InkKind {
  pen,
  marker
}
