package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.NoteInk;
import org.madoguchi.wire.NotesView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 筆談: typed at the one end, written by hand at the other. */
class NotesTest {
  private static final List<Double> STROKE = List.of(0.1, 0.5, 0.5, 0.2, 0.4, 0.5);

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  private void says(Actor actor, RoomCommand command) {
    for (var event : Stories.DECISIONS.decide(consultation, actor, command)) {
      consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
    }
  }

  private static RoomCommand write(String text) {
    return new RoomMessage.WriteNote(CommandId.fresh(), text);
  }

  private static RoomCommand open() {
    return new RoomMessage.OpenNotes(CommandId.fresh());
  }

  private NotesView notes() {
    return consultation.view().notes();
  }

  @Test
  void eitherBeginsItBothWriteAndItStaysInTheRecord() {
    says(NISHI_1, open());
    says(SATO, open()); // at the same moment
    says(SATO, write("聞こえますか"));
    says(NISHI_1, new RoomMessage.DrawNote(CommandId.fresh(), new NoteInk(List.of(STROKE))));
    says(SATO, new RoomMessage.CloseNotes(CommandId.fresh()));
    assertThat(notes().open()).isFalse();
    assertThat(notes().notes()).hasSize(2);
    assertThat(notes().notes().get(0).text()).isEqualTo("聞こえますか");
    assertThat(notes().notes().get(1).by()).isEqualTo(NISHI_1.person());
    assertThat(notes().notes().get(1).ink().strokes()).containsExactly(STROKE);
  }

  @Test
  void nothingIsWrittenWhereItIsNotOpenNorWithoutEnd() {
    assertThatThrownBy(() -> says(SATO, write("a")))
        .isInstanceOfSatisfying(
            Problem.Conflict.class, p -> assertThat(p.code()).isEqualTo("notes-closed"));
    says(SATO, open());
    for (var count = 0; count < 100; count++) {
      says(SATO, write("a"));
    }
    assertThatThrownBy(() -> says(SATO, write("a")))
        .isInstanceOfSatisfying(
            Problem.Conflict.class, p -> assertThat(p.code()).isEqualTo("too-many-notes"));
  }

  @Test
  void whatIsWrittenHasABound() {
    assertThatThrownBy(() -> write("あ".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write("\n")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteInk(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteInk(Collections.nCopies(201, STROKE)))
        .isInstanceOf(IllegalArgumentException.class);
    var many = Collections.nCopies(2_001, List.of(0.1, 0.5, 0.5)).stream().flatMap(List::stream);
    var long1 = many.toList();
    assertThatThrownBy(() -> new NoteInk(List.of(long1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
