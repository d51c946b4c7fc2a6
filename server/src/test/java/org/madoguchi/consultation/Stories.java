package org.madoguchi.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.journal.Entry;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.wire.ConsultationEvent;

/** How consultations of the tests begin: the resident of nishi-1 with 佐藤, about moving in. */
final class Stories {
  static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");
  static final ProcedureId TENNYU = new ProcedureId("tennyu");

  static final Stamps STAMPS =
      new Stamps(
          id -> TestTown.DIRECTORY.department(id).orElseThrow().name().ja(),
          Clock.fixed(MORNING, ZoneOffset.UTC));

  /** As the sample town decides. */
  static final Decisions DECISIONS =
      new Decisions(
          TestTown.CATALOG,
          TestTown.FORMS,
          STAMPS,
          new IntakeDecisions(TestTown.FILLINGS, new FieldFit(SharedFonts.FONTS)),
          new Printing(kiosk -> false),
          new Guiding(TestTown.CATALOG, null, OpeningDays.WEEKDAYS));

  private Stories() {}

  static ConsultationEvent.ConsultationOpened opened(ConsultationId id) {
    return new ConsultationEvent.ConsultationOpened(
        id,
        TicketId.fresh(),
        1,
        TestTown.NISHI_1.ownBranch(),
        TestTown.NISHI_1.ownKiosk(),
        new DepartmentId("shimin"),
        TENNYU,
        false,
        MORNING.minusSeconds(90),
        TestTown.SATO.person(),
        TestTown.NISHI_1.person());
  }

  static Entry<ConsultationEvent> entry(
      long seq, Actor by, @Nullable CommandId cause, ConsultationEvent event) {
    return new Entry<>(seq, MORNING, by.person(), cause, event);
  }

  /** What is known after these events, all of them by the member of staff. */
  static Consultation after(List<ConsultationEvent> events) {
    var consultation = new Consultation();
    for (var event : events) {
      consultation.fold(entry(consultation.seq() + 1, TestTown.SATO, null, event));
    }
    return consultation;
  }
}
