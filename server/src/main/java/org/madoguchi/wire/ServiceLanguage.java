package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/** What somebody would rather be helped in than in Japanese as it is usually spoken. */
public enum ServiceLanguage {
  /** やさしい日本語: slowly and plainly. All who speak Japanese can. */
  easy,
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
  signs;

  /**
   * Whether Japanese is spoken.
   *
   * @param language absent: Japanese as it is usually spoken
   */
  public static boolean speaksJapanese(@Nullable ServiceLanguage language) {
    return language == null || language == easy;
  }
}
