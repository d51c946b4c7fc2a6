package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.SATO;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.GlyphAttached;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.GlyphKind;
import org.madoguchi.wire.GlyphView;
import org.madoguchi.wire.RoomMessage;

/** 外字画像: a character that no font has is printed, and what was said stays what was said. */
class GlyphsTest {
  private static final DocumentId IDO = new DocumentId("ido");
  private static final DocumentId KOKUHO = new DocumentId("kokuho");
  private static final String OWN = "\uE000";
  private static final String NAME = "渡" + OWN + "花子";

  private final Decisions decisions = Stories.DECISIONS;
  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(new ConsultationId("room"))));

  @BeforeEach
  void twoForms() {
    open(IDO, "juminido");
    open(KOKUHO, "kokuho_shutoku");
  }

  private void open(DocumentId document, String form) {
    says(new RoomMessage.OpenForm(CommandId.fresh(), document, new FormId(form)));
  }

  private List<ConsultationEvent> says(RoomMessage.RoomCommand command) {
    return happened(decisions.decide(consultation, SATO, command));
  }

  private List<ConsultationEvent> happened(List<ConsultationEvent> events) {
    events.forEach(e -> consultation.fold(Stories.entry(consultation.seq() + 1, SATO, null, e)));
    return events;
  }

  private void said(String name) {
    says(new RoomMessage.ChangeItem(CommandId.fresh(), "person.1.name", name));
  }

  private static GlyphAttached picture(String character, String of) {
    var file = FileHash.of(of.getBytes(StandardCharsets.UTF_8));
    return new GlyphAttached(character, GlyphKind.strokes, file);
  }

  private List<ConsultationEvent> attach(GlyphAttached attached) {
    return happened(decisions.attachGlyph(consultation, attached));
  }

  private void refused(String code, GlyphAttached attached) {
    assertThatThrownBy(() -> decisions.attachGlyph(consultation, attached))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private List<String> codes(DocumentId document) {
    return consultation.document(document).orElseThrow().problems().stream()
        .filter(p -> p.item().equals("person.1.name"))
        .map(FieldProblem::code)
        .toList();
  }

  private String onPaper(DocumentId document, String field) {
    return consultation.document(document).orElseThrow().values().getOrDefault(field, "");
  }

  @Test
  void onceItHasAPictureTheValueStandsOnEveryFormUnchanged() {
    said(NAME);
    assertThat(codes(IDO)).containsExactly("character-cannot-be-printed");
    assertThat(onPaper(IDO, "mover_1_name")).isEmpty();
    var events = attach(picture(OWN, "a"));
    assertThat(events).hasSize(3).first().isInstanceOf(GlyphAttached.class);
    for (var document : List.of(IDO, KOKUHO)) {
      assertThat(codes(document)).isEmpty();
    }
    assertThat(onPaper(IDO, "mover_1_name")).isEqualTo(NAME);
    assertThat(onPaper(KOKUHO, "insured_1_name")).isEqualTo(NAME);
    assertThat(consultation.view().intake().values()).containsEntry("person.1.name", NAME);
  }

  @Test
  void whatIsSaidOrOpenedLaterIsDrawnWithItAsWell() {
    attach(picture(OWN, "a"));
    said(NAME);
    assertThat(onPaper(IDO, "mover_1_name")).isEqualTo(NAME);
    open(new DocumentId("again"), "juminido");
    assertThat(onPaper(new DocumentId("again"), "mover_1_name")).isEqualTo(NAME);
  }

  @Test
  void anotherPictureTakesThePlaceOfTheFirstAndTheSameOneDoesNothing() {
    attach(picture(OWN, "a"));
    assertThat(attach(picture(OWN, "a"))).isEmpty();
    var other = picture(OWN, "b");
    attach(other);
    assertThat(consultation.view().glyphs())
        .containsExactly(new GlyphView(OWN, other.kind(), other.file()));
  }

  @Test
  void withoutItsPictureTheCharacterIsSaidToBeUnprintableAgain() {
    attach(picture(OWN, "a"));
    said(NAME);
    says(new RoomMessage.RemoveGlyph(CommandId.fresh(), OWN));
    assertThat(consultation.view().glyphs()).isEmpty();
    for (var document : List.of(IDO, KOKUHO)) {
      assertThat(codes(document)).containsExactly("character-cannot-be-printed");
    }
    assertThat(says(new RoomMessage.RemoveGlyph(CommandId.fresh(), OWN))).isEmpty();
  }

  @Test
  void aVariantHasAPictureOfItsOwn() {
    var variant = "邉" + Character.toString(0xE01EE);
    attach(picture(variant, "a"));
    said("渡" + variant);
    assertThat(codes(IDO)).isEmpty();
    said("渡邉" + Character.toString(0xE01ED));
    assertThat(codes(IDO)).containsExactly("character-cannot-be-printed");
  }

  @Test
  void onNobodysPaperDoesACharacterLookLikeAnother() {
    for (var printable : List.of("山", "邉", "A", "", " ", OWN + OWN)) {
      refused("character-can-be-printed", picture(printable, "a"));
    }
  }

  @Test
  void fortyAreEnough() {
    Stream.iterate(0xE000, c -> c + 1)
        .limit(40)
        .forEach(c -> attach(picture(Character.toString(c), "a")));
    refused("too-many-glyphs", picture("\uE100", "a"));
    attach(picture(OWN, "b")); // another in the place of one that is there
    says(new RoomMessage.RemoveGlyph(CommandId.fresh(), OWN));
    attach(picture("\uE100", "a"));
  }
}
