package org.madoguchi.outcome;

import org.madoguchi.core.Person;
import org.madoguchi.wire.ConsultationEvent.OutcomeRecorded;
import org.madoguchi.wire.ConsultationView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One structured line an outcome: ids and codes, never a name and never the note. */
public final class OutcomeLog {
  private static final Logger LOG = LoggerFactory.getLogger("madoguchi.outcome");

  private OutcomeLog() {}

  public static void recorded(ConsultationView view, OutcomeRecorded event, Person by) {
    var line =
        LOG.atInfo()
            .addKeyValue("consultation", view.consultation())
            .addKeyValue("number", view.number())
            .addKeyValue("branch", view.branch())
            .addKeyValue("department", view.department())
            .addKeyValue("procedure", event.procedure())
            .addKeyValue("outcome", event.outcome())
            .addKeyValue("account", by.id());
    if (event.followUp() != null) {
      line = line.addKeyValue("followUp", event.followUp());
    }
    line.log("outcome recorded");
  }
}
