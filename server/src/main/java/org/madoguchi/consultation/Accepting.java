package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.Acceptance;
import org.madoguchi.wire.ConsultationEvent.ProcedureAccepted;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.ProcedureCase;

/**
 * 受理: what must have happened before a procedure counts as accepted. One that is notified face to
 * face (転入届・転居届) is accepted by the clerk who has the person before them, when headquarters asks.
 * Pure.
 */
final class Accepting {
  private Accepting() {}

  /** Refuses to ask for what is done, or is none of this consultation's. */
  static void requireOpen(ConsultationView view, ProcedureId procedure) {
    if (of(view, procedure).acceptance() != null) {
      throw new Problem.Conflict("already-accepted", about(procedure));
    }
  }

  /** The clerk accepts it. */
  static ProcedureAccepted accepted(ConsultationView view, Catalog catalog, ProcedureId procedure) {
    requireOpen(view, procedure);
    IdentityChecks.require(view, catalog);
    return new ProcedureAccepted(procedure);
  }

  /** Refuses an outcome that says 受理 before it is true. */
  static void requireTrue(
      ConsultationView view, Catalog catalog, ProcedureId procedure, OutcomeCode outcome) {
    var known = of(view, procedure);
    if (!catalog.accepts(procedure, outcome) || outcome.equals(known.outcome())) {
      return;
    }
    IdentityChecks.require(view, catalog);
    if (catalog.get(procedure).inPerson() && known.acceptance() == null) {
      throw new Problem.Conflict("not-accepted-in-person", about(procedure));
    }
  }

  private static ProcedureCase of(ConsultationView view, ProcedureId procedure) {
    return view.procedures().stream()
        .filter(p -> p.procedure().equals(procedure))
        .findFirst()
        .orElseThrow(() -> new Problem.Invalid("unknown-procedure"));
  }

  private static Map<String, String> about(ProcedureId procedure) {
    return Map.of("procedure", procedure.value());
  }

  // ---- fold

  static List<ProcedureCase> folded(
      List<ProcedureCase> procedures, Person by, Instant at, ProcedureAccepted e) {
    return procedures.stream()
        .map(
            p ->
                p.procedure().equals(e.procedure())
                    ? new ProcedureCase(
                        p.procedure(),
                        new Acceptance(by, at),
                        p.outcome(),
                        p.note(),
                        p.followUp(),
                        p.reason())
                    : p)
        .toList();
  }
}
