package org.madoguchi.procedure.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.EditedPack.PackConfirmed;
import org.madoguchi.wire.EditedPack.PackRevision;
import org.madoguchi.wire.PackValue;

/**
 * One change of one procedure as it is kept, with all that the screen has changed of it by then.
 *
 * @param revision from 1
 * @param from the day from which it holds; absent when an earlier revision was put back
 * @param restored which one was put back; 0: as it came
 * @param changes what became otherwise on that day
 * @param confirmed every fact that is checked by then
 * @param own what the overlays have of this procedure by then
 */
record KeptRevision(
    CommandId command,
    ProcedureId procedure,
    int revision,
    Person by,
    Instant at,
    @Nullable LocalDate from,
    @Nullable Integer restored,
    String because,
    List<PackValue> changes,
    List<PackConfirmed> confirmed,
    List<KeptDay> own) {

  /**
   * @param yaml each a change without its {@code procedure:}
   */
  record KeptDay(LocalDate from, List<String> yaml) {}

  /** As the screens see it. */
  PackRevision shown() {
    return new PackRevision(revision, by, at, from, restored, because, changes);
  }
}
