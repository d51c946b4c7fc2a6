package org.madoguchi.wire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;

/**
 * 市の設定 of a procedure to be kept.
 *
 * @param id so that it may be said again and is still done once
 * @param revision what it is a change of
 * @param from the first day on which it holds: today or later
 * @param because on what ground
 * @param confirm facts that have been checked (確認しました)
 * @param unconfirm facts that have yet to be checked after all
 * @param yaml in place of single values: all of what the screen changes from this day on
 * @param acceptsDifferences whether it may be kept though a test resident is told something else
 */
public record PackSave(
    CommandId id,
    int revision,
    LocalDate from,
    String because,
    List<PackEdit> edits,
    List<String> confirm,
    List<String> unconfirm,
    @Nullable String yaml,
    boolean acceptsDifferences) {
  private static final int MOST = 400;

  public PackSave {
    Bounds.text(because, 400);
    edits = Bounds.list(edits, MOST);
    confirm = Bounds.list(confirm, MOST);
    unconfirm = Bounds.list(unconfirm, MOST);
    confirm.forEach(fact -> Bounds.text(fact, 200));
    unconfirm.forEach(fact -> Bounds.text(fact, 200));
    if (yaml != null) {
      Bounds.text(yaml, 60_000);
    }
  }

  /**
   * @param path as in {@link PackValue}
   * @param value as it was typed; absent: the line is removed
   */
  public record PackEdit(String path, @Nullable String value) {
    public PackEdit {
      Bounds.text(path, 200);
      if (value != null) {
        Bounds.text(value, 1_000);
      }
    }
  }
}
