package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.ProcedureId;

/**
 * 様式: what is placed on a paper of the municipality's own.
 *
 * @param procedures to which it belongs
 * @param fields in the order in which one goes through them
 */
public record FormPlan(String title, List<ProcedureId> procedures, List<PlacedField> fields) {
  public FormPlan {
    Bounds.text(title, 100);
    procedures = Bounds.list(procedures, 200);
    fields = Bounds.list(fields, 1_000);
  }
}
