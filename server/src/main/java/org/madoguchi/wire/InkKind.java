package org.madoguchi.wire;

/** What a stroke is drawn with. */
public enum InkKind {
  /** ペン: thin and opaque. */
  pen,
  /** マーカー: broad, darkens what is below it (multiply, ISO 32000-2 §11.3.5). */
  marker
}
