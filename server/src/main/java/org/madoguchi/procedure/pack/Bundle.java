package org.madoguchi.procedure.pack;

import java.util.List;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.Wording;

/**
 * ライフイベント: where a 手続案内 begins, and what it may lead to.
 *
 * @param start the procedures whose questions are asked
 * @param leads the procedures that some answers lead to, and no others
 */
public record Bundle(
    String bundle,
    Wording title,
    List<ProcedureId> start,
    List<ProcedureId> leads,
    boolean unverified) {
  public Bundle {
    leads = leads == null ? List.of() : List.copyOf(leads);
  }
}
