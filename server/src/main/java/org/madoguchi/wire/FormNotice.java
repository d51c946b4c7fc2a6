package org.madoguchi.wire;

/** What an administrator should know of a PDF that becomes a form. */
public enum FormNotice {
  /** It was signed electronically; a form made of it is no longer. */
  signed,
  /** It had an XFA form beside its fields; that is left out. */
  xfa,
  /** It had scripts, such as sums; they do not run here. */
  scripts,
  /** A font is named and not embedded; the page is drawn with another. */
  fontsMissing
}
