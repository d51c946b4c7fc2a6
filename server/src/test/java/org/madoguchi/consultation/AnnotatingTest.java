package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.Mark;
import org.madoguchi.wire.Place;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.ShapeKind;
import org.madoguchi.wire.ShapeMark;
import org.madoguchi.wire.StampKind;
import org.madoguchi.wire.StampMark;

/** Who may draw, erase, take back and do again what. */
class AnnotatingTest {
  private static final DocumentId PAPER = DocumentId.fresh();
  private static final Mark LINE =
      new ShapeMark(ShapeKind.line, 0, "#000000", 0.003, new Place(0.1, 0.1), new Place(0.5, 0.5));

  private final Decisions decisions = Stories.DECISIONS;
  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  @BeforeEach
  void open() {
    says(SATO, new RoomMessage.OpenForm(id(), PAPER, new FormId("juminido")));
  }

  private static CommandId id() {
    return CommandId.fresh();
  }

  private void says(Actor actor, RoomCommand command) {
    for (var event : decisions.decide(consultation, actor, command)) {
      consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
    }
  }

  private void refused(String code, Actor actor, RoomCommand command) {
    assertThatThrownBy(() -> decisions.decide(consultation, actor, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private AnnotationId draws(Actor actor) {
    var drawn = AnnotationId.fresh();
    says(actor, new RoomMessage.AddAnnotation(id(), PAPER, drawn, LINE));
    return drawn;
  }

  private static RoomCommand erase(AnnotationId... which) {
    return new RoomMessage.EraseAnnotations(id(), PAPER, List.of(which));
  }

  private static RoomCommand undo() {
    return new RoomMessage.UndoAnnotation(id(), PAPER);
  }

  private static RoomCommand redo() {
    return new RoomMessage.RedoAnnotation(id(), PAPER);
  }

  private DocumentView paper() {
    return consultation.document(PAPER).orElseThrow();
  }

  private Stream<AnnotationId> seen() {
    return paper().annotations().stream().map(Annotation::annotation);
  }

  @Test
  void aMarkIsInTheColourOfWhoeverDrawsIt() {
    draws(NISHI_1);
    draws(SATO);
    assertThat(paper().annotations())
        .extracting(a -> a.mark().colour())
        .containsExactly(Colours.of(Role.resident), Colours.of(Role.staff));
  }

  @Test
  void theServerSaysWhatStandsOnAStampWhateverWasSent() {
    for (var stamp : StampKind.values()) {
      var sent = new StampMark(0, "#000000", new Place(0.5, 0.5), stamp, List.of("偽"));
      says(SATO, new RoomMessage.AddAnnotation(id(), PAPER, AnnotationId.fresh(), sent));
    }
    assertThat(paper().annotations())
        .extracting(a -> ((StampMark) a.mark()).words())
        .containsExactly(
            List.of("済"), List.of("確認"), List.of("ここ"), List.of("市民課", "令和8年", "11月24日"));
    assertThat(paper().annotations().get(3).mark().colour()).isEqualTo(Stamps.VERMILION);
  }

  @Test
  void theFirstYearOfAnEraIsGannen() {
    assertThat(Stamps.year(JapaneseDate.from(LocalDate.of(2019, 4, 30)))).isEqualTo("平成31年");
    assertThat(Stamps.year(JapaneseDate.from(LocalDate.of(2019, 5, 1)))).isEqualTo("令和元年");
  }

  @Test
  void aResidentErasesTheirOwnMarksAndStaffAnybodys() {
    var theirs = draws(NISHI_1);
    var ours = draws(SATO);
    refused("not-your-annotation", NISHI_1, erase(theirs, ours));
    assertThat(seen()).containsExactly(theirs, ours);
    says(NISHI_1, erase(theirs));
    var again = draws(NISHI_1);
    says(SATO, erase(again, ours));
    assertThat(seen()).isEmpty();
  }

  @Test
  void whatIsGoneAlreadyIsPassedOverByTheEraser() {
    var drawn = draws(SATO);
    says(SATO, erase(drawn));
    assertThat(decisions.decide(consultation, SATO, erase(drawn, AnnotationId.fresh()))).isEmpty();
  }

  @Test
  void undoAndRedoGoBackAndForthThroughOnesOwnSteps() {
    var first = draws(SATO);
    var second = draws(SATO);
    says(SATO, erase(first, second));
    says(SATO, undo());
    assertThat(seen()).containsExactly(first, second);
    says(SATO, undo());
    says(SATO, undo());
    assertThat(seen()).isEmpty();
    refused("no-annotation-to-undo", SATO, undo());
    says(SATO, redo());
    says(SATO, redo());
    assertThat(seen()).containsExactly(first, second);
    says(SATO, redo());
    assertThat(seen()).isEmpty();
    refused("no-annotation-to-redo", SATO, redo());
  }

  @Test
  void whoDrawsAnewCannotRedoWhatTheyTookBackBefore() {
    draws(SATO);
    says(SATO, undo());
    var other = draws(SATO);
    refused("no-annotation-to-redo", SATO, redo());
    assertThat(seen()).containsExactly(other);
    assertThat(paper().history().erased()).isEmpty();
  }

  @Test
  void undoTakesBackOnesOwnStepsAndNobodyElses() {
    var theirs = draws(NISHI_1);
    var ours = draws(SATO);
    says(NISHI_1, undo());
    assertThat(seen()).containsExactly(ours);
    refused("no-annotation-to-undo", NISHI_1, undo());
    says(SATO, undo());
    says(NISHI_1, redo());
    assertThat(seen()).containsExactly(theirs);
    says(SATO, redo());
    assertThat(seen()).containsExactly(theirs, ours);
  }

  @Test
  void aStepThatSomebodyElseMadeVoidIsPassedOver() {
    var first = draws(NISHI_1);
    var second = draws(NISHI_1);
    says(SATO, erase(second));
    says(NISHI_1, undo()); // the second is gone already: the first goes
    assertThat(seen()).isEmpty();
    says(SATO, undo()); // the eraser's step
    assertThat(seen()).containsExactly(second);
    says(NISHI_1, redo());
    assertThat(seen()).containsExactly(second, first);
  }

  @Test
  void whatWasErasedKeepsItsName() {
    var drawn = draws(SATO);
    says(SATO, erase(drawn));
    refused("annotation-exists", SATO, new RoomMessage.AddAnnotation(id(), PAPER, drawn, LINE));
  }

  @Test
  void aHundredStepsMayBeTakenBackAndNoMoreIsRemembered() {
    IntStream.range(0, 150).forEach(i -> draws(SATO));
    for (int i = 0; i < Annotations.STEPS; i++) {
      says(SATO, undo());
    }
    refused("no-annotation-to-undo", SATO, undo());
    assertThat(paper().annotations()).hasSize(50);
    draws(SATO);
    assertThat(paper().history().erased()).isEmpty();
  }

  @Test
  void aHundredMinutesOfDrawingAndErasingRemembersNoMoreThanAHundredSteps() {
    for (int i = 0; i < 6_000; i++) {
      says(SATO, erase(draws(SATO)));
    }
    assertThat(paper().annotations()).isEmpty();
    assertThat(paper().history().erased()).hasSize(Annotations.STEPS / 2);
    assertThat(paper().history().people().get(0).done()).hasSize(Annotations.STEPS);
  }

  @Test
  void inTheFirstStreamsAStrokeThatWasTakenBackIsAwayForGood() {
    var kept = draws(SATO);
    var gone = draws(SATO);
    var old = new ConsultationEvent.AnnotationRemoved(PAPER, gone);
    consultation.fold(Stories.entry(consultation.seq() + 1, SATO, null, old));
    assertThat(seen()).containsExactly(kept);
    refused("no-annotation-to-redo", SATO, redo());
    says(SATO, undo());
    assertThat(seen()).isEmpty();
  }
}
