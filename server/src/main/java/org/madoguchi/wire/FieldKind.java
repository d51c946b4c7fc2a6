package org.madoguchi.wire;

/** What kind of entry a field takes. */
public enum FieldKind {
  /** A line or a block of text. */
  text,
  /** A check box; its value is its one option, or {@code ""}. */
  check,
  /** One of {@code options}. */
  choice,
  /** A box for the resident's hand. */
  signature
}
