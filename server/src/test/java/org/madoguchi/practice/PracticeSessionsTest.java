package org.madoguchi.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.TestClock;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.TestSocket;
import org.madoguchi.TestTown;
import org.madoguchi.TestVisitors;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.PracticeHint;
import org.madoguchi.wire.PracticeReview;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.WireJson;

/** The real counter, to practise at: everybody who is shipped, served by staff who know how. */
class PracticeSessionsTest {
  /** Longer than anybody thinks, writes or walks, and shorter than any patience. */
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  private static TestClock clock;
  private static TestCounter counter;

  @BeforeAll
  static void open() {
    clock = new TestClock();
    counter = TestCounter.startPractice(clock);
  }

  @AfterAll
  static void close() {
    counter.close();
  }

  static Stream<PracticeId> residents() {
    return ShippedScripts.SCRIPTS.all().stream().map(PracticeScript::resident);
  }

  /** A member of staff with a resident, and what happens between them. */
  private static final class Session {
    final PracticeScript script;
    final TestScreen staff;
    final ConsultationId id;
    final TestSocket room;
    final List<ConsultationEvent.DocumentOpened> forms = new ArrayList<>();

    Session(PracticeId who) {
      script = ShippedScripts.SCRIPTS.find(who, clock.instant()).orElseThrow();
      staff = counter.staff(account());
      var desk = staff.desk();
      desk.expect(ServerMessage.DeskSnapshot.class);
      assertThat(staff.post("practice/" + who + "/call", new byte[0]).statusCode()).isEqualTo(204);
      var ticket =
          desk.expect(
                  ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.waiting)
              .ticket();
      assertThat(ticket.kiosk().value()).startsWith("practice-" + script.branch());
      desk.say(new DeskMessage.AcceptTicket(CommandId.fresh(), ticket.ticket()));
      id =
          desk.expect(
                  ServerMessage.TicketChanged.class,
                  m -> m.ticket().state() == TicketState.accepted)
              .ticket()
              .consultation();
      room = staff.room(id);
      var known = room.expect(ServerMessage.RoomSnapshot.class).consultation().practice();
      if (known == null || known.lines().isEmpty()) {
        assertThat(room.expectEvent(ConsultationEvent.SaidAloud.class).words())
            .isEqualTo(script.opening());
      }
    }

    private String account() {
      var department = TestTown.CATALOG.get(script.procedure()).department().value();
      return switch (department) {
        case "hoken" -> "suzuki";
        case "kodomo" -> "takahashi";
        default -> "sato";
      };
    }

    void say(RoomMessage.RoomCommand command) {
      room.command(command, command.id());
    }

    /** What they do when they have had the time to. */
    <E extends ConsultationEvent> E after(RoomMessage.RoomCommand command, Class<E> type) {
      say(command);
      clock.forward(A_WHILE);
      return room.expectEvent(type);
    }

    void said(String item, String value) {
      say(new RoomMessage.ChangeItem(CommandId.fresh(), item, value));
    }

    void openForms() {
      for (var hint : script.hints()) {
        if (hint.hint() == PracticeHint.form) {
          var form = new FormId(hint.of());
          room.say(new RoomMessage.OpenForm(CommandId.fresh(), DocumentId.fresh(), form));
          forms.add(room.expectEvent(ConsultationEvent.DocumentOpened.class));
        }
      }
    }

    void hear() {
      var first = script.facts().get(0);
      if (script.isDeaf()) {
        var deaf = new RoomMessage.AskAloud(CommandId.fresh(), first.item(), "お名前は");
        assertThat(after(deaf, ConsultationEvent.SaidAloud.class).words()).contains("聞こえません");
        say(new RoomMessage.OpenNotes(CommandId.fresh()));
        var note = new RoomMessage.WriteNote(CommandId.fresh(), first.hear().get(0));
        assertThat(after(note, ConsultationEvent.SaidAloud.class).words()).isEqualTo(first.say());
      } else {
        var asked = new RoomMessage.AskAloud(CommandId.fresh(), first.item(), "お願いします");
        assertThat(after(asked, ConsultationEvent.SaidAloud.class).words()).isEqualTo(first.say());
      }
    }

    void guide() {
      room.say(new RoomMessage.OpenGuide(CommandId.fresh()));
      while (true) {
        var guide = room.expect(ServerMessage.RoomGuide.class).guide();
        var next = guide.questions().stream().filter(q -> q.answer() == null).findFirst();
        if (next.isEmpty()) {
          return;
        }
        var question = next.get().question();
        var answer = script.guide().getOrDefault(question, GuideAnswer.unknown);
        room.say(
            new RoomMessage.AnswerGuide(CommandId.fresh(), question, next.get().person(), answer));
      }
    }

    void ask(ClerkTaskKind kind, ProcedureId procedure) {
      var task = ClerkTaskId.fresh();
      var asked = new RoomMessage.RequestClerkTask(CommandId.fresh(), task, kind, procedure, null);
      assertThat(after(asked, ConsultationEvent.ClerkTaskDone.class).task()).isEqualTo(task);
    }

    /** A field of a form that is filled by something the resident knows. */
    RoomMessage.ConfirmField confirmation() {
      for (var form : forms) {
        for (var field : form.fields()) {
          if (field.item() != null && script.fact(field.item().key()).isPresent()) {
            return new RoomMessage.ConfirmField(CommandId.fresh(), form.document(), field.id());
          }
        }
      }
      throw new AssertionError("no field of a known fact");
    }

    void sign(String of) {
      var form = form(of);
      var box =
          form.fields().stream()
              .filter(f -> f.kind() == FieldKind.signature)
              .findFirst()
              .orElseThrow();
      var asked = new RoomMessage.RequestSignature(CommandId.fresh(), form.document(), box.id());
      after(asked, ConsultationEvent.SignatureGiven.class);
    }

    ConsultationEvent.DocumentOpened form(String of) {
      return forms.stream().filter(f -> f.form().value().equals(of)).findFirst().orElseThrow();
    }

    PracticeReview review() {
      var answer = staff.get("practice/reviews/" + id);
      assertThat(answer.statusCode()).isEqualTo(200);
      return WireJson.read(TestVisitors.text(answer), PracticeReview.class);
    }

    void end() {
      script
          .outcomes()
          .forEach(
              o ->
                  say(
                      new RoomMessage.RecordOutcome(
                          CommandId.fresh(), o.procedure(), o.outcome(), null, null, "口頭で確かめたため")));
      say(new RoomMessage.EndConsultation(CommandId.fresh()));
      say(new RoomMessage.FinishWrapUp(CommandId.fresh()));
    }
  }

  @ParameterizedTest
  @MethodSource("residents")
  void everybodyIsServedToTheRightOutcome(PracticeId who) {
    var session = new Session(who);
    session.hear();
    session.openForms();
    if (!session.forms.isEmpty()) {
      session.script.facts().forEach(fact -> session.said(fact.item(), fact.value()));
    }
    for (var hint : session.script.hints()) {
      switch (hint.hint()) {
        case guide -> session.guide();
        case add ->
            session.say(
                new RoomMessage.AddProcedure(CommandId.fresh(), new ProcedureId(hint.of())));
        case identity -> session.ask(ClerkTaskKind.identityDocument, null);
        case task -> session.ask(ClerkTaskKind.valueOf(hint.of()), null);
        case accept -> session.ask(ClerkTaskKind.accept, new ProcedureId(hint.of()));
        case confirm ->
            assertThat(
                    session
                        .after(session.confirmation(), ConsultationEvent.ConfirmationAnswered.class)
                        .right())
                .isTrue();
        case sign -> session.sign(hint.of());
        case form, notes, noForm, print -> {} // after the signature, said already, or not done
      }
    }
    for (var form : session.forms) {
      if (form.fields().stream().anyMatch(f -> f.kind() == FieldKind.signature)
          && session.script.hints().stream().noneMatch(h -> h.hint() == PracticeHint.sign)) {
        session.sign(form.form().value());
      }
      session.say(new RoomMessage.FinishDocument(CommandId.fresh(), form.document(), false));
      session.say(new RoomMessage.FileDocument(CommandId.fresh(), form.document()));
    }
    session.end();
    var review = session.review();
    assertThat(review.hints()).allSatisfy(h -> assertThat(h.done()).as(h.toString()).isTrue());
    assertThat(review.differences()).isEmpty();
    assertThat(review.askedTwice()).isZero();
    assertThat(review.outcomes()).allSatisfy(o -> assertThat(o.recorded()).isEqualTo(o.right()));
    assertThat(review.heard()).isEqualTo(session.forms.isEmpty() ? 0 : review.facts());
  }

  @Test
  void whoeverWritesSomethingElseIsToldNoAndSeesItInTheReview() {
    var session = new Session(new PracticeId("kokuho-taishoku"));
    session.openForms();
    session.said("filer.name", "見本 健二");
    session.say(new RoomMessage.AskAloud(CommandId.fresh(), "filer.phone", "電話番号をお願いします"));
    clock.forward(A_WHILE);
    session.room.expect(
        ServerMessage.RoomEvent.class,
        m ->
            m.event() instanceof ConsultationEvent.SaidAloud said
                && "filer.phone".equals(said.about()));
    session.say(new RoomMessage.AskAloud(CommandId.fresh(), "filer.phone", "もう一度お願いします"));
    var field =
        session.form("kokuho_shutoku").fields().stream()
            .filter(f -> f.item() != null && f.item().key().equals("filer.name"))
            .findFirst()
            .orElseThrow();
    var confirm =
        new RoomMessage.ConfirmField(
            CommandId.fresh(), session.form("kokuho_shutoku").document(), field.id());
    assertThat(session.after(confirm, ConsultationEvent.ConfirmationAnswered.class).right())
        .isFalse();
    var review = session.review();
    assertThat(review.differences())
        .containsExactly(new PracticeReview.ReviewDifference("filer.name", "見本 健一", "見本 健二"));
    assertThat(review.askedTwice()).isOne();
    assertThat(review.outcomes().get(0).recorded()).isNull();
    assertThat(review.hints()).noneMatch(PracticeReview.ReviewHint::done);
    session.ask(ClerkTaskKind.identityDocument, null);
    session.end();
  }

  @Test
  void whoIsLeftAloneAsksWhetherItTakesLongAndComesBackAfterARestart() {
    var session = new Session(new PracticeId("jidou-koumuin"));
    clock.forward(Duration.ofMinutes(session.script.patience()).plusSeconds(1));
    assertThat(session.room.expectEvent(ConsultationEvent.SaidAloud.class).words())
        .isEqualTo("すみません、まだですか。");

    counter.restart();
    var again = counter.staff("takahashi").room(session.id);
    again.expect(ServerMessage.RoomSnapshot.class);
    var asked = new RoomMessage.AskAloud(CommandId.fresh(), "guardian.1.occupation", "お仕事は");
    again.command(asked, asked.id());
    clock.forward(A_WHILE);
    assertThat(again.expectEvent(ConsultationEvent.SaidAloud.class).words()).contains("公務員");
    for (RoomMessage.RoomCommand command :
        List.of(
            new RoomMessage.RecordOutcome(
                CommandId.fresh(),
                session.script.procedure(),
                session.script.outcomes().get(0).outcome(),
                null,
                null),
            new RoomMessage.EndConsultation(CommandId.fresh()),
            new RoomMessage.FinishWrapUp(CommandId.fresh()))) {
      again.command(command, command.id());
    }
  }

  @Test
  void theTownAndTheFiguresSayThatItIsPractice() {
    var town = counter.get("/staff/api/town", null);
    assertThat(TestVisitors.text(town)).contains("\"practiceKiosks\":[\"practice-nishi-1\"");
    var csv = counter.signIn("supervisor", "kato").get("sessions.csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("madoguchi-practice-");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.replace("\uFEFF", "").startsWith("練習,"));
  }

  @Test
  void aCounterInEarnestRefusesToPractise() {
    try (var earnest = TestCounter.start()) {
      var sato = earnest.staff("sato");
      var list = sato.get("practice");
      assertThat(list.statusCode()).isEqualTo(409);
      assertThat(TestVisitors.text(list)).contains("not-in-practice");
      assertThat(sato.post("practice/tennyu-kazoku/call", new byte[0]).statusCode()).isEqualTo(409);
      var id = sato.talkWith(earnest.kiosk("nishi-1"));
      var room = sato.room(id);
      room.say(new RoomMessage.AskAloud(CommandId.fresh(), null, "お名前は"));
      assertThat(room.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-in-practice");
      assertThat(TestVisitors.text(earnest.get("/staff/api/town", null)))
          .doesNotContain("practiceKiosks");
    }
  }
}
