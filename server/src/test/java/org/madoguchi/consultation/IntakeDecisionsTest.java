package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.Confirmation;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.EntryCount;
import org.madoguchi.wire.FieldItem;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.IntakeSource;
import org.madoguchi.wire.Overflow;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 書かない窓口: what is said once stands on every form, and on paper only what is right. */
class IntakeDecisionsTest {
  private static final DocumentId IDO = new DocumentId("ido");
  private static final DocumentId KOKUHO = new DocumentId("kokuho");
  private static final FormId JUMINIDO = new FormId("juminido");
  private static final FormId SHUTOKU = new FormId("kokuho_shutoku");

  private final Decisions decisions = Stories.DECISIONS;
  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(new ConsultationId("room"))));

  private static CommandId id() {
    return CommandId.fresh();
  }

  private List<ConsultationEvent> says(Actor actor, RoomCommand command) {
    var events = decisions.decide(consultation, actor, command);
    events.forEach(e -> consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, e)));
    return events;
  }

  private void refused(String code, Actor actor, RoomCommand command) {
    assertThatThrownBy(() -> decisions.decide(consultation, actor, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private void open(DocumentId document, FormId form) {
    says(SATO, new RoomMessage.OpenForm(id(), document, form));
  }

  private List<ConsultationEvent> said(String item, String value) {
    return says(SATO, new RoomMessage.ChangeItem(id(), item, value));
  }

  private List<ConsultationEvent> typed(DocumentId document, String field, String value) {
    return says(SATO, new RoomMessage.ChangeField(id(), document, field, value));
  }

  private void undo() {
    says(SATO, new RoomMessage.UndoEntry(id()));
  }

  private void redo() {
    says(SATO, new RoomMessage.RedoEntry(id()));
  }

  private Map<String, String> paper(DocumentId document) {
    return consultation.document(document).orElseThrow().values();
  }

  private Map<String, String> intake() {
    return consultation.view().intake().values();
  }

  private List<String> codes(DocumentId document, String item) {
    return consultation.document(document).orElseThrow().problems().stream()
        .filter(p -> p.item().equals(item))
        .map(FieldProblem::code)
        .toList();
  }

  private FieldItem itemOf(DocumentId document, String field) {
    return consultation.document(document).orElseThrow().fields().stream()
        .filter(f -> f.id().equals(field))
        .findFirst()
        .orElseThrow()
        .item();
  }

  // ---- said once

  @Test
  void whatIsSaidOnceStandsOnEveryOpenForm() {
    open(IDO, JUMINIDO);
    open(KOKUHO, SHUTOKU);
    var events = said("person.1.name", "𠮷野 花子");
    assertThat(events).hasSize(3).first().isInstanceOf(ConsultationEvent.ItemChanged.class);
    assertThat(paper(IDO)).containsEntry("mover_1_name", "𠮷野 花子");
    assertThat(paper(KOKUHO)).containsEntry("insured_1_name", "𠮷野 花子");
  }

  @Test
  void aFormThatIsOpenedLaterIsFilledAtOnce() {
    open(IDO, JUMINIDO);
    said("person.1.name", "𠮷野 花子");
    said("person.1.birth", "1989-01-08");
    open(KOKUHO, SHUTOKU);
    assertThat(paper(KOKUHO))
        .contains(
            entry("insured_1_name", "𠮷野 花子"),
            entry("insured_1_birth_era", "heisei"),
            entry("insured_1_birth_year", "元"));
  }

  @Test
  void theFirstFormIsFiledTodayInJapanUnlessItWasSaidOtherwise() {
    open(IDO, JUMINIDO);
    var today = intake().get("filing.on");
    assertThat(today).matches("\\d{4}-\\d\\d-\\d\\d");
    said("filing.on", "");
    open(KOKUHO, SHUTOKU);
    assertThat(intake()).doesNotContainKey("filing.on");
  }

  @Test
  void onlyWhatChangedIsTold() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    var events = said("filer.phone", "0263-12-3456");
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            ConsultationEvent.DocumentFilled.class,
            filled ->
                assertThat(filled.values()).containsExactly(entry("filer_phone", "0263-12-3456")));
    assertThat(said("filer.phone", "0263-12-3456")).isEmpty();
  }

  @Test
  void anItemThatNobodyKnowsIsRefused() {
    refused("no-such-item", SATO, new RoomMessage.ChangeItem(id(), "filer.shoeSize", "27"));
    refused("no-such-item", SATO, new RoomMessage.ChangeItem(id(), "person.100.name", "山田"));
    refused("no-such-item", SATO, new RoomMessage.ChangeItem(id(), "person.{n}.name", "山田"));
  }

  @Test
  void somebodyForWhomTheFormHasNoRowIsToldOf() {
    open(IDO, JUMINIDO);
    said("person.9.name", "山田 九郎");
    assertThat(consultation.document(IDO).orElseThrow().overflow())
        .containsExactly(new Overflow("person", 9));
  }

  // ---- what is wrong

  @Test
  void whatIsWrongStaysAsTypedAndThePaperShowsTheLastRightValue() {
    open(IDO, JUMINIDO);
    said("filer.phone", "0263-12-3456");
    said("filer.phone", "0263-12");
    assertThat(intake()).containsEntry("filer.phone", "0263-12");
    assertThat(codes(IDO, "filer.phone")).containsExactly("not-a-phone-number");
    assertThat(paper(IDO)).containsEntry("filer_phone", "0263-12-3456");
    said("filer.phone", "0263-12-9999");
    assertThat(codes(IDO, "filer.phone")).isEmpty();
    assertThat(paper(IDO)).containsEntry("filer_phone", "0263-12-9999");
  }

  @Test
  void aPaperThatShowsSomethingElseThanWasSaidIsNotFinished() {
    open(IDO, JUMINIDO);
    said("filer.phone", "0263-12");
    assertThatThrownBy(
            () ->
                decisions.toFinish(consultation, new RoomMessage.FinishDocument(id(), IDO, false)))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo("value-not-right");
              assertThat(p.detail()).containsEntry("field", "filer_phone");
            });
  }

  @Test
  void aCharacterThatNoFontHasIsNamedAtOnce() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    said("filer.name", "山田\uDB80\uDC00");
    assertThat(consultation.document(IDO).orElseThrow().problems())
        .contains(
            new FieldProblem("filer_name", "filer.name", "character-cannot-be-printed", "U+F0000"));
    assertThat(paper(IDO)).containsEntry("filer_name", "山田");
  }

  @Test
  void aVariantThatNoFontHasIsNamedAsLongAsItStands() {
    open(IDO, JUMINIDO);
    said("filer.name", "山\uDB40\uDDEF田");
    assertThat(consultation.document(IDO).orElseThrow().problems())
        .contains(
            new FieldProblem(
                "filer_name", "filer.name", "character-cannot-be-printed", "U+5C71 U+E01EF"));
    assertThat(paper(IDO)).doesNotContainKey("filer_name");
    said("filer.phone", "0263-12-3456");
    assertThat(codes(IDO, "filer.name")).containsExactly("character-cannot-be-printed");
  }

  @Test
  void whatIsTooLongForItsBoxIsToldBeforeTheFinish() {
    open(IDO, JUMINIDO);
    said("filer.kana", "ア".repeat(200));
    assertThat(codes(IDO, "filer.kana")).containsExactly("value-does-not-fit");
  }

  // ---- typed in the field

  @Test
  void aFieldThatTakesAnItemAsItIsIsTypedInPlace() {
    open(IDO, JUMINIDO);
    open(KOKUHO, SHUTOKU);
    assertThat(itemOf(IDO, "mover_1_name")).isEqualTo(new FieldItem("person.1.name", true));
    typed(IDO, "mover_1_name", "髙橋 花子");
    assertThat(intake()).containsEntry("person.1.name", "髙橋 花子");
    assertThat(paper(KOKUHO)).containsEntry("insured_1_name", "髙橋 花子");
  }

  @Test
  void aTickedBoxSaysItsAnswerAndAnUntickedOneTakesItBack() {
    open(IDO, JUMINIDO);
    typed(IDO, "kind_tennyu", "yes");
    assertThat(intake()).containsEntry("move.kind", "転入");
    typed(IDO, "kind_tenkyo", "yes");
    assertThat(intake()).containsEntry("move.kind", "転居");
    assertThat(paper(IDO)).containsKey("kind_tenkyo").doesNotContainKey("kind_tennyu");
    typed(IDO, "kind_tenkyo", "");
    assertThat(intake()).doesNotContainKey("move.kind");
  }

  @Test
  void aPartOfADateIsNotTypedByItself() {
    open(IDO, JUMINIDO);
    assertThat(itemOf(IDO, "mover_1_birth_year")).isEqualTo(new FieldItem("person.1.birth", false));
    assertThat(itemOf(IDO, "mover_1_birth_era").typed()).isFalse();
    refused(
        "field-by-item", SATO, new RoomMessage.ChangeField(id(), IDO, "mover_1_birth_year", "1"));
  }

  @Test
  void aFieldOfTheOfficeKeepsItsOwnValue() {
    open(IDO, JUMINIDO);
    assertThat(itemOf(IDO, "receipt_number")).isNull();
    typed(IDO, "receipt_number", "12");
    said("filer.name", "山田");
    assertThat(paper(IDO)).containsEntry("receipt_number", "12");
  }

  @Test
  void kanaDigitsAndDatesAreKeptAsTheFormsWantThemAndNamesAsTheyAre() {
    said("filer.kana", "ﾔﾏだ はなこ");
    said("filer.zip", "３９０－０８７４");
    said("filer.birth", "昭和64年1月7日");
    said("filer.name", "ﾔﾏ田");
    assertThat(intake())
        .contains(
            entry("filer.kana", "ヤマダ ハナコ"),
            entry("filer.zip", "390-0874"),
            entry("filer.birth", "1989-01-07"),
            entry("filer.name", "ﾔﾏ田"));
    said("filer.birth", "昭和64年1月8日");
    assertThat(intake()).containsEntry("filer.birth", "昭和64年1月8日");
  }

  // ---- the list of entries

  @Test
  void allThatIsTypedIntoOnePlaceIsTakenBackTogether() {
    open(IDO, JUMINIDO);
    typed(IDO, "filer_name", "山");
    typed(IDO, "filer_name", "山田");
    typed(IDO, "receipt_number", "12");
    undo();
    assertThat(paper(IDO)).containsEntry("filer_name", "山田").doesNotContainKey("receipt_number");
    undo();
    assertThat(paper(IDO)).doesNotContainKey("filer_name");
    assertThat(intake()).doesNotContainKey("filer.name");
    refused("no-entry-to-undo", SATO, new RoomMessage.UndoEntry(id()));
    redo();
    assertThat(paper(IDO)).containsEntry("filer_name", "山田");
    assertThat(consultation.view().intake().entries()).isEqualTo(new EntryCount(1, 2));
    redo();
    assertThat(paper(IDO)).containsEntry("receipt_number", "12");
    refused("no-entry-to-redo", SATO, new RoomMessage.RedoEntry(id()));
  }

  @Test
  void afterSomethingElseWasTypedNothingIsDoneAgain() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    undo();
    said("filer.name", "鈴木");
    refused("no-entry-to-redo", SATO, new RoomMessage.RedoEntry(id()));
    undo();
    assertThat(intake()).doesNotContainKey("filer.name");
  }

  @Test
  void eachChoiceIsAnEntryOfItsOwn() {
    open(IDO, JUMINIDO);
    typed(IDO, "kind_tennyu", "yes");
    typed(IDO, "kind_tenkyo", "yes");
    undo();
    assertThat(intake()).containsEntry("move.kind", "転入");
  }

  @Test
  void oneTakesBackOnlyOnesOwnEntries() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    refused("no-entry-to-undo", ITO, new RoomMessage.UndoEntry(id()));
  }

  @Test
  void anEntryOfLongAgoCannotBeTakenBackButTheLastTwoHundredCan() {
    open(IDO, JUMINIDO);
    for (int i = 0; i <= 200; i++) {
      said(i % 2 == 0 ? "filer.name" : "filer.address", "値 " + i);
    }
    for (int i = 0; i < 200; i++) {
      undo();
    }
    refused("no-entry-to-undo", SATO, new RoomMessage.UndoEntry(id()));
    assertThat(intake()).containsEntry("filer.name", "値 0").doesNotContainKey("filer.address");
  }

  // ---- finished and opened again

  @Test
  void aFinishedDocumentTakesUpWhatWasSaidMeanwhileWhenItIsFilledInAgain() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    var pages = consultation.document(IDO).orElseThrow().pages();
    var finished =
        new ConsultationEvent.DocumentFinished(IDO, FileHash.of(new byte[] {1}), pages, null);
    consultation.fold(Stories.entry(consultation.seq() + 1, SATO, null, finished));
    said("filer.name", "鈴木");
    assertThat(paper(IDO)).containsEntry("filer_name", "山田");
    says(SATO, new RoomMessage.ReopenDocument(id(), IDO));
    assertThat(paper(IDO)).containsEntry("filer_name", "鈴木");
  }

  // ---- confirmation

  private void ask(DocumentId document, String field) {
    says(SATO, new RoomMessage.ConfirmField(id(), document, field));
  }

  private void answer(DocumentId document, String field, boolean right) {
    says(NISHI_1, new RoomMessage.AnswerConfirmation(id(), document, field, right));
  }

  private List<ConfirmationState> confirmations() {
    return consultation.view().intake().confirmations().stream().map(Confirmation::state).toList();
  }

  @Test
  void theResidentAnswersOnlyWhatIsAsked() {
    open(IDO, JUMINIDO);
    said("filer.address", "みどり野市本町1-2");
    var answer = new RoomMessage.AnswerConfirmation(id(), IDO, "filer_address", true);
    refused("confirmation-not-asked", NISHI_1, answer);
    ask(IDO, "filer_address");
    assertThat(confirmations()).containsExactly(ConfirmationState.asked);
    answer(IDO, "filer_address", true);
    assertThat(confirmations()).containsExactly(ConfirmationState.confirmed);
    refused("confirmation-not-asked", NISHI_1, answer);
  }

  @Test
  void aLaterChangeTakesTheTickAwayOnEveryForm() {
    open(IDO, JUMINIDO);
    open(KOKUHO, SHUTOKU);
    said("person.1.name", "山田 花子");
    ask(IDO, "mover_1_name");
    answer(IDO, "mover_1_name", true);
    typed(KOKUHO, "insured_1_name", "山田 華子");
    assertThat(confirmations()).isEmpty();
  }

  @Test
  void aQuestionAboutAValueThatChangedMeanwhileIsNoLongerAnswered() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    ask(IDO, "filer_name");
    said("filer.name", "山本");
    var answer = new RoomMessage.AnswerConfirmation(id(), IDO, "filer_name", true);
    refused("confirmation-not-asked", NISHI_1, answer);
  }

  @Test
  void oneQuestionIsAskedAtATimeAndMayBeTakenBack() {
    open(IDO, JUMINIDO);
    said("filer.name", "山田");
    typed(IDO, "receipt_number", "12");
    ask(IDO, "filer_name");
    ask(IDO, "receipt_number");
    assertThat(confirmations()).containsExactly(ConfirmationState.asked);
    says(SATO, new RoomMessage.CancelConfirmation(id()));
    assertThat(confirmations()).isEmpty();
  }

  @Test
  void thereIsNothingToConfirmWhereNothingRightStands() {
    open(IDO, JUMINIDO);
    refused("nothing-to-confirm", SATO, new RoomMessage.ConfirmField(id(), IDO, "filer_name"));
    said("filer.phone", "0263-12-3456");
    said("filer.phone", "0263");
    refused("nothing-to-confirm", SATO, new RoomMessage.ConfirmField(id(), IDO, "filer_phone"));
    refused("no-such-field", SATO, new RoomMessage.ConfirmField(id(), IDO, "filer_signature"));
  }

  // ---- where it came from, and what was asked for again

  private void saidFrom(String item, String value, IntakeSource source) {
    says(SATO, new RoomMessage.ChangeItem(id(), item, value, source));
  }

  private int askedAgain() {
    return consultation.view().intake().askedAgain();
  }

  @Test
  void whereAFactCameFromIsKeptUntilTheResidentSaysOtherwise() {
    open(IDO, JUMINIDO);
    saidFrom("person.1.name", "𠮷野 花子", IntakeSource.document);
    assertThat(consultation.view().intake().sources())
        .containsExactly(entry("person.1.name", IntakeSource.document));
    said("filer.phone", "0263000000");
    said("person.1.name", "𠮷野 華子");
    assertThat(consultation.view().intake().sources()).isEmpty();
  }

  @Test
  void theSameValueMayBeSaidToComeFromElsewhereAndThatIsNoEntryToTakeBack() {
    said("person.1.name", "𠮷野 花子");
    saidFrom("person.1.name", "𠮷野 花子", IntakeSource.office);
    assertThat(consultation.view().intake().sources())
        .containsExactly(entry("person.1.name", IntakeSource.office));
    undo();
    assertThat(intake()).doesNotContainKey("person.1.name");
    assertThat(consultation.view().intake().sources()).isEmpty();
  }

  @Test
  void whatIsTypedOnThePaperSaysWhereItCameFromToo() {
    open(IDO, JUMINIDO);
    says(
        SATO,
        new RoomMessage.ChangeField(id(), IDO, "mover_1_name", "𠮷野 花子", IntakeSource.document));
    assertThat(consultation.view().intake().sources())
        .containsExactly(entry("person.1.name", IntakeSource.document));
  }

  @Test
  void whatTheResidentIsAskedForAnewIsCountedAndTypingOnOrCorrectingByADocumentIsNot() {
    said("person.1.name", "𠮷野");
    said("person.1.name", "𠮷野 花子");
    assertThat(askedAgain()).isZero();
    said("filer.phone", "0263000000");
    saidFrom("person.1.name", "𠮷野 華子", IntakeSource.document);
    assertThat(askedAgain()).isZero();
    said("filer.phone", "0263000001");
    said("person.1.name", "𠮷野 花子");
    assertThat(askedAgain()).isEqualTo(2);
    undo();
    assertThat(askedAgain()).isEqualTo(2);
  }

  @Test
  void anotherMemberOfStaffWhoAsksForItAnewIsCountedAtOnce() {
    said("person.1.name", "𠮷野 花子");
    var events =
        decisions.decide(
            consultation, SATO, new RoomMessage.ChangeItem(id(), "person.1.name", "𠮷野 太郎"));
    assertThat(events.get(0))
        .isInstanceOfSatisfying(
            ConsultationEvent.ItemChanged.class, e -> assertThat(e.again()).isNull());
    consultation.fold(
        Stories.entry(
            consultation.seq() + 1,
            ITO,
            null,
            new ConsultationEvent.ItemChanged(
                "filer.phone",
                "0263000000",
                consultation
                    .entries()
                    .next(ITO.person(), Entries.Place.item("filer.phone"), true))));
    assertThat(
            decisions
                .decide(
                    consultation,
                    SATO,
                    new RoomMessage.ChangeItem(id(), "filer.phone", "0263000001"))
                .get(0))
        .isInstanceOfSatisfying(
            ConsultationEvent.ItemChanged.class, e -> assertThat(e.again()).isTrue());
  }

  @Test
  void aConfirmationThatIsAskedForOnceMoreOfTheSameValueIsCounted() {
    open(IDO, JUMINIDO);
    said("person.1.name", "𠮷野 花子");
    says(SATO, new RoomMessage.ConfirmField(id(), IDO, "mover_1_name"));
    says(NISHI_1, new RoomMessage.AnswerConfirmation(id(), IDO, "mover_1_name", true));
    assertThat(askedAgain()).isZero();
    says(SATO, new RoomMessage.ConfirmField(id(), IDO, "mover_1_name"));
    assertThat(askedAgain()).isEqualTo(1);
  }
}
