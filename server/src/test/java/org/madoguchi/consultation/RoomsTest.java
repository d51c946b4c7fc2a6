package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.consultation.Stories.opened;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.ProcedureAdded;
import org.madoguchi.wire.Place;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.ShapeKind;
import org.madoguchi.wire.ShapeMark;

/** Rooms whose journal is slow, doubtful or shared; every step is taken by the test. */
class RoomsTest {
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final Paper journal = new Paper();
  private final ConsultationId id = ConsultationId.fresh();
  private final Rooms rooms =
      new Rooms(
          journal,
          TestTown.CATALOG,
          TestTown.FORMS,
          DepartmentId::value,
          TestTown.FILLINGS,
          new FieldFit(SharedFonts.FONTS),
          null,
          null,
          kiosk -> false,
          OpeningDays.WEEKDAYS,
          new HandOvers(
              Stories::presence,
              Duration.ofSeconds(60),
              Clock.fixed(Stories.MORNING, ZoneOffset.UTC)),
          Clock.fixed(Stories.MORNING, ZoneOffset.UTC),
          tasks::add,
          Runnable::run);

  /** A journal on paper, whose next appends can be given a fate. */
  private static final class Paper implements Journal {
    private final Map<String, List<Entry<?>>> streams = new HashMap<>();
    private final ArrayDeque<Function<Runnable, CompletionStage<Void>>> fates = new ArrayDeque<>();
    private boolean unreadable;

    /** What becomes of the next append; it may run what it is given to write it down. */
    void next(Function<Runnable, CompletionStage<Void>> fate) {
      fates.add(fate);
    }

    @Override
    public CompletionStage<Void> append(String stream, List<? extends Entry<?>> entries) {
      var lines = streams.computeIfAbsent(stream, s -> new ArrayList<>());
      if (fates.isEmpty()) {
        if (entries.get(0).seq() != lines.size() + 1) {
          return CompletableFuture.failedStage(superseded());
        }
        lines.addAll(entries);
        return CompletableFuture.completedStage(null);
      }
      return fates.poll().apply(() -> lines.addAll(entries));
    }

    @Override
    @SuppressWarnings("unchecked") // a stream holds one family
    public <E> List<Entry<E>> read(String stream, long from, Class<E> family) {
      if (unreadable) {
        throw new IllegalStateException("the database is away");
      }
      return streams.getOrDefault(stream, List.of()).stream()
          .filter(e -> e.seq() >= from)
          .map(e -> (Entry<E>) e)
          .toList();
    }

    @Override
    public boolean verify(String stream) {
      return true;
    }

    @Override
    public List<String> streams(String prefix) {
      return List.copyOf(streams.keySet());
    }

    @Override
    public void probe() {}

    @Override
    public void close() {}
  }

  private static RuntimeException superseded() {
    return new Journal.Superseded();
  }

  /** A screen that writes down what it hears. */
  private static final class Screen implements Listener {
    private final List<ServerMessage> heard = new ArrayList<>();

    @Override
    public void tell(ServerMessage message) {
      heard.add(message);
    }

    List<Long> seqs() {
      return heard.stream()
          .filter(ServerMessage.RoomEvent.class::isInstance)
          .map(m -> ((ServerMessage.RoomEvent) m).seq())
          .toList();
    }

    ServerMessage last() {
      return heard.get(heard.size() - 1);
    }
  }

  private void run() {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  private Screen enter(Actor actor) {
    var screen = new Screen();
    rooms.hear(actor, screen, id, new RoomMessage.RoomHello(null));
    run();
    return screen;
  }

  private CommandId add(Screen screen, String procedure) {
    var command = CommandId.fresh();
    rooms.hear(SATO, screen, id, new RoomMessage.AddProcedure(command, new ProcedureId(procedure)));
    run();
    return command;
  }

  private void open() {
    rooms.open(opened(id), SATO.person());
    run();
  }

  @Test
  void whoLooksInBeforeTheOpeningIsKeptWaitsForIt() {
    var disk = new CompletableFuture<Void>();
    journal.next(
        write -> {
          write.run();
          return disk;
        });
    open();
    var early = rooms.view(NISHI_1, id);
    run();
    assertThat(early.toCompletableFuture()).isNotDone();
    disk.complete(null);
    run();
    assertThat(early.toCompletableFuture().join().consultation()).isEqualTo(id);
    assertThat(enter(NISHI_1).heard).first().isInstanceOf(ServerMessage.RoomSnapshot.class);
  }

  @Test
  void aScreenThatComesBackIsToldWhatStaffLookedAtBeforeItIsToldTheRest() {
    open();
    var sato = enter(SATO);
    assertThat(sato.heard).noneMatch(ServerMessage.ViewMoved.class::isInstance);
    var document = DocumentId.fresh();
    for (var zoom : List.of(1.5, 2.0)) {
      rooms.hear(SATO, sato, id, new RoomMessage.MoveView(document, 1, zoom, new Place(0.5, 0.7)));
      run();
    }
    var view = new ServerMessage.ViewMoved(SATO.person(), document, 1, 2, new Place(0.5, 0.7));
    for (var actor : List.of(NISHI_1, SATO)) {
      var heard = enter(actor).heard;
      assertThat(heard.get(0)).isEqualTo(view);
      assertThat(heard.get(1)).isInstanceOf(ServerMessage.RoomSnapshot.class);
    }
  }

  @Test
  void aCommandThatWasKeptAfterAllIsAnsweredAndNotDoneAgain() {
    open();
    var sato = enter(SATO);
    var kiosk = enter(NISHI_1);
    journal.next( // the answer of the storage is lost on the way
        write -> {
          write.run();
          return CompletableFuture.failedStage(superseded());
        });
    var command = add(sato, "juminhyo");
    assertThat(sato.last()).isEqualTo(new ServerMessage.Done(command));
    assertThat(kiosk.seqs()).containsExactly(2L);
    assertThat(journal.read(Rooms.stream(id), 1, ConsultationEvent.class)).hasSize(2);
  }

  @Test
  void theScreensHearWhatAnotherNodeWroteFirstWithoutAGap() {
    open();
    var sato = enter(SATO);
    var kiosk = enter(NISHI_1);
    journal.next(
        write -> {
          var theirs = new ProcedureAdded(new ProcedureId("sodan"));
          journal
              .streams
              .get(Rooms.stream(id))
              .add(Stories.entry(2, SATO, CommandId.fresh(), theirs));
          return CompletableFuture.failedStage(superseded());
        });
    add(sato, "juminhyo");
    assertThat(kiosk.seqs()).containsExactly(2L, 3L);
    assertThat(sato.last()).isInstanceOf(ServerMessage.Done.class);
  }

  @Test
  void aFailureRefusesOneCommandAndTheNextOneIsHeard() {
    open();
    var sato = enter(SATO);
    journal.next(write -> CompletableFuture.failedStage(superseded()));
    journal.unreadable = true;
    add(sato, "juminhyo");
    assertThat(sato.last())
        .isInstanceOfSatisfying(
            ServerMessage.Refusal.class,
            r -> assertThat(r.problem()).isEqualTo("storage-unavailable"));
    journal.unreadable = false;
    var next = add(sato, "juminhyo");
    assertThat(sato.last()).isEqualTo(new ServerMessage.Done(next));
  }

  @Test
  void whatCantBeKeptIsRefusedAndNobodyHearsOfIt() {
    open();
    var sato = enter(SATO);
    var kiosk = enter(NISHI_1);
    journal.next(
        write -> CompletableFuture.failedStage(new Problem.Unavailable("storage-unavailable")));
    var command = add(sato, "juminhyo");
    assertThat(sato.last())
        .isInstanceOfSatisfying(
            ServerMessage.Refusal.class, r -> assertThat(r.ref()).isEqualTo(command));
    assertThat(kiosk.seqs()).isEmpty();
  }

  @Test
  void aPlaceIsPointedOutOnceInAMomentHoweverOftenItIsSaid() {
    open();
    var sato = enter(SATO);
    var kiosk = enter(NISHI_1);
    var here = new RoomMessage.PulsePointer(DocumentId.fresh(), 0, new Place(0.5, 0.5));
    for (int i = 0; i < 50; i++) {
      rooms.hear(SATO, sato, id, here);
      rooms.hear(NISHI_1, kiosk, id, here);
    }
    run();
    for (var screen : List.of(sato, kiosk)) {
      assertThat(screen.heard)
          .filteredOn(ServerMessage.PointerPulsed.class::isInstance)
          .singleElement()
          .isEqualTo(
              new ServerMessage.PointerPulsed(
                  screen == sato ? NISHI_1.person() : SATO.person(),
                  Colours.of(screen == sato ? Role.resident : Role.staff),
                  here.document(),
                  0,
                  here.at()));
    }
  }

  @Test
  void aShapeUnderWayIsInTheColourOfWhoeverDrawsItOnEveryScreenButTheirOwn() {
    open();
    var sato = enter(SATO);
    var kiosk = enter(NISHI_1);
    var shape =
        new ShapeMark(ShapeKind.box, 0, "#000000", 0.003, new Place(0.1, 0.1), new Place(0.2, 0.2));
    var before = sato.heard.size();
    rooms.hear(
        SATO, sato, id, new RoomMessage.DrawShape(DocumentId.fresh(), AnnotationId.fresh(), shape));
    run();
    assertThat(kiosk.last())
        .isInstanceOfSatisfying(
            ServerMessage.ShapeDrawing.class,
            d -> assertThat(d.shape()).isEqualTo(shape.in(Colours.of(Role.staff))));
    assertThat(sato.heard).hasSize(before);
  }
}
