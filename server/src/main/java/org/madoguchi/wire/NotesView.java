package org.madoguchi.wire;

import java.util.List;

/**
 * 筆談.
 *
 * @param open whether it is in front at the kiosk
 * @param notes in the order they were written
 */
public record NotesView(boolean open, List<NoteView> notes) {
  /** Before anybody writes. */
  public static NotesView empty() {
    return new NotesView(false, List.of());
  }
}
