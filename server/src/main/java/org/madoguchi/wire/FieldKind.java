package org.madoguchi.wire;

/** What a field takes. */
public enum FieldKind {
  text,
  check,
  choice,
  signature
}
