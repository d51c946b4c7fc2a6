package org.madoguchi.practice;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what is written is what was said. Pure. */
final class Facts {
  private static final Pattern WIDE = Pattern.compile("[！-～]+");
  private static final Pattern APART = Pattern.compile("[\\s　\\-‐‑–—−]+");

  private Facts() {}

  /** Width, blanks and hyphens aside; characters of a name are compared as they are. */
  static boolean isSame(PracticeScript.Fact fact, @Nullable String written) {
    return written != null && plain(written).equals(plain(fact.value()));
  }

  private static String plain(String value) {
    var narrow =
        WIDE.matcher(value).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
    return APART.matcher(narrow).replaceAll("");
  }
}
