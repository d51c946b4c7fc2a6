package org.madoguchi.wire;

import org.madoguchi.core.Bounds;

/**
 * A form is to be used as it is now.
 *
 * @param revision what was looked at
 */
public record FormUse(String revision) {
  public FormUse {
    Bounds.text(revision, 64);
  }
}
