package org.madoguchi.wire;

/** A language other than Japanese that somebody would rather be helped in. */
public enum ServiceLanguage {
  en,
  zh,
  ko,
  vi,
  tl,
  pt,
  ne,
  id,
  es,
  /** 手話. */
  signs
}
