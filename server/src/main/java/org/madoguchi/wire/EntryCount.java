package org.madoguchi.wire;

/**
 * What can be taken back and done again.
 *
 * @param done the number of the last entry that stands; 0 when none does
 * @param last the number of the last entry; those after {@code done} were taken back
 */
public record EntryCount(int done, int last) {
  /** After one more change. */
  public EntryCount after(EntryMark mark) {
    return switch (mark.step()) {
      case entered -> new EntryCount(mark.number(), mark.number());
      case undone -> new EntryCount(mark.number() - 1, last);
      case redone -> new EntryCount(mark.number(), last);
    };
  }
}
