package org.madoguchi.wire;

/** What an お持ち帰り用紙 is written in. */
public enum SheetLanguage {
  ja,
  /** やさしい日本語: short sentences, and how the characters are read. */
  easy,
  en
}
