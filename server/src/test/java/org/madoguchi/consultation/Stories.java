package org.madoguchi.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.journal.Entry;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DepartmentPresence;

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
          new Guiding(TestTown.CATALOG, null, OpeningDays.WEEKDAYS),
          new HandOvers(
              Stories::presence, Duration.ofSeconds(60), Clock.fixed(MORNING, ZoneOffset.UTC)));

  private Stories() {}

  /** 伊藤 and 鈴木 are free, 佐藤 has somebody, 渡辺 has not come, and 税務課 is closed. */
  static DepartmentPresence presence(DepartmentId department) {
    return switch (department.value()) {
      case "shimin" -> there(department, List.of(TestTown.ITO), List.of(TestTown.SATO));
      case "hoken" -> there(department, List.of(TestTown.SUZUKI), List.of());
      case "kaigo" -> there(department, List.of(), List.of());
      case "zeimu" ->
          new DepartmentPresence(
              department, false, MORNING.plusSeconds(3_600), List.of(), List.of());
      default -> throw new Problem.Invalid("unknown-department");
    };
  }

  private static DepartmentPresence there(
      DepartmentId department, List<Actor> free, List<Actor> busy) {
    return new DepartmentPresence(
        department,
        true,
        null,
        free.stream().map(Actor::person).toList(),
        busy.stream().map(Actor::person).toList());
  }

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
        TestTown.NISHI_1.person(),
        null);
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
