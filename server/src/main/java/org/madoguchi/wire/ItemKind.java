package org.madoguchi.wire;

/** What kind of thing an intake item is; decides how its value must be written. */
public enum ItemKind {
  /** As it stands in the register: never normalised, variants (異体字) kept. */
  name,
  /** フリガナ, full-width katakana. */
  kana,
  /** ISO 8601, 2026-11-23. */
  date,
  address,
  /** Seven digits, with or without a hyphen. */
  zip,
  /** Ten or eleven digits beginning with 0, with or without hyphens. */
  phone,
  /** Digits. */
  number,
  /** One of the item's options. */
  choice,
  /** {@code yes} or {@code no}. */
  yesno,
  text,
  /** 口座番号: up to seven digits. */
  account
}
