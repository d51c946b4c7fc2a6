package org.madoguchi.wire;

/** What became of a line. */
public enum ScoredAs {
  /** It is in the total. */
  counted,
  /** It applies, but another one counts in its place. */
  covered,
  /** まだ分からない: something is not known yet. */
  open,
  /** No line of the table fits. */
  noLine
}
