package org.madoguchi.wire;

import org.madoguchi.core.Bounds;

/**
 * What is to be kept of a form that is being made.
 *
 * @param revision what it is a change of
 */
public record FormSave(String revision, FormPlan plan) {
  public FormSave {
    Bounds.text(revision, 64);
  }
}
