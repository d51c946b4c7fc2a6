package org.madoguchi.wire;

import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;

/**
 * 前の版に戻す: what the screen changed of a procedure becomes what it was.
 *
 * @param id so that it may be said again and is still done once
 * @param revision what it is a change of
 * @param to the revision to put back; 0: as it came
 */
public record PackRestore(CommandId id, int revision, int to, String because) {
  public PackRestore {
    Bounds.text(because, 400);
  }
}
