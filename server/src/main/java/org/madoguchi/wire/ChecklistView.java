package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.ProcedureId;

/**
 * 確認リスト: what each procedure of a visit asks for and how far it is. Worked out from what is kept
 * anyway; nothing is kept of it.
 *
 * @param procedures in the order they were added
 */
public record ChecklistView(List<ChecklistProcedure> procedures) {

  /**
   * @param lines what is required and open first, otherwise in the order of the work
   */
  public record ChecklistProcedure(ProcedureId procedure, List<ChecklistLine> lines) {}

  /**
   * @param key the same as long as it is the same line, such as {@code question agent}
   * @param required whether the procedure is not complete without
   * @param asksReason whether an outcome that accepts the procedure must say why it is left open
   */
  public record ChecklistLine(
      String key,
      ChecklistAbout about,
      ChecklistState state,
      boolean required,
      boolean asksReason) {}
}
