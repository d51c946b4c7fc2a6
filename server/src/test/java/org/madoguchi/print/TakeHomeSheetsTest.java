package org.madoguchi.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.TestTown;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.finish.PageText;
import org.madoguchi.document.finish.Referee;
import org.madoguchi.document.sheet.SheetContent.Kind;
import org.madoguchi.document.sheet.SheetContent.Line;
import org.madoguchi.document.sheet.SheetWriter;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentCameraState;
import org.madoguchi.wire.DocumentCameraView;
import org.madoguchi.wire.EntryCount;
import org.madoguchi.wire.IntakeItem;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.ItemKind;
import org.madoguchi.wire.NotesView;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Words;

/** お持ち帰り用紙, of every procedure that the sample town has, in every language. */
class TakeHomeSheetsTest {
  private static final Path FOLDER = TestTown.SETTINGS.resolve("take-home");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T00:30:00Z");
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  /** Of the page, in points: what a printer can't reach. */
  private static final double MARGIN = 12 * 72 / 25.4;

  private static final TakeHome TAKE_HOME = TakeHome.read(FOLDER, TestTown.CATALOG);
  private static final TakeHomeSheets SHEETS = sheets(TakeHomeSheetsTest::isWeekend);

  @TempDir Path folder;

  private static ConsultationView view(Map<String, String> said, ProcedureCase... procedures) {
    return new ConsultationView(
        new ConsultationId("room"),
        new TicketId("ticket"),
        12,
        TestTown.NISHI_1.ownBranch(),
        TestTown.NISHI_1.ownKiosk(),
        TestTown.SATO.departments().get(0),
        false,
        TUESDAY,
        TUESDAY,
        TestTown.SATO.person(),
        TestTown.NISHI_1.person(),
        List.of(),
        ConsultationPhase.wrapUp,
        List.of(procedures),
        List.of(),
        null,
        new DocumentCameraView(DocumentCameraState.on, null, List.of()),
        new IntakeView(said, new EntryCount(0, 0), List.of(), Map.of(), 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NotesView.empty(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        false,
        TUESDAY);
  }

  private static ProcedureCase came(ProcedureId procedure, @Nullable String outcome) {
    return new ProcedureCase(
        procedure, outcome == null ? null : new OutcomeCode(outcome), "内部のメモ", null);
  }

  private static byte[] pdf(ConsultationView view, SheetLanguage language) {
    return SHEETS.make(view, language, "").pdf();
  }

  /** What pdftotext, as a reader's own program, makes of it. */
  private String text(byte[] pdf) throws Exception {
    var file = folder.resolve("sheet.pdf");
    Files.write(file, pdf);
    Process process;
    try {
      process =
          new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new AssertionError("pdftotext is missing: apt-get install poppler-utils", e);
    }
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return text.replaceAll("[\\s　]", "");
  }

  static Stream<Arguments> everyEndOfEveryProcedure() {
    return TestTown.CATALOG.all().stream()
        .flatMap(
            p ->
                Arrays.stream(SheetLanguage.values())
                    .map(language -> Arguments.of(p.procedure().value(), language)));
  }

  @ParameterizedTest
  @MethodSource("everyEndOfEveryProcedure")
  void everyLetterStandsOnThePaperHoweverTheProcedureCameOut(String id, SheetLanguage language)
      throws Exception {
    var procedure = TestTown.CATALOG.get(new ProcedureId(id));
    for (var outcome : procedure.outcomes()) {
      var pdf =
          pdf(view(Map.of(), came(procedure.procedure(), outcome.outcome().value())), language);
      var outside = outside(pdf);
      assertThat(outside).as("%s %s %s", id, language, outcome.outcome()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWholeDaysProceduresTakeSeveralPagesAndNothingIsLost(SheetLanguage language)
      throws Exception {
    var all =
        TestTown.CATALOG.all().stream()
            .map(p -> came(p.procedure(), null))
            .toArray(ProcedureCase[]::new);
    var view = view(Map.of(), all);
    var sheet = SHEETS.make(view, language, "");
    assertThat(sheet.pages()).isGreaterThan(3);
    assertThat(outside(sheet.pdf())).isEmpty();
    var written = text(sheet.pdf());
    for (var section : SHEETS.content(view, language, "").sections()) {
      assertThat(written).contains(section.heading().replaceAll("[\\s　]", ""));
    }
    assertThat(written).contains("1/" + sheet.pages());
  }

  @ParameterizedTest
  @EnumSource
  void itIsPdfA2b(SheetLanguage language) {
    var pdf = pdf(view(Map.of(), came(TENNYU, "documents_missing")), language);
    assertThat(Referee.rulesBrokenBy(pdf)).isEmpty();
  }

  @Test
  void nothingOfAnAddressThatWasSaidStandsOnASheet() {
    var said =
        TestTown.INTAKE.catalog().items().stream()
            .filter(
                item ->
                    item.kind() == ItemKind.address
                        || item.kind() == ItemKind.zip
                        || item.kind() == ItemKind.phone)
            .collect(Collectors.toMap(IntakeItem::key, item -> "松本市大手"));
    assertThat(said).isNotEmpty();
    for (var procedure : TestTown.CATALOG.all()) {
      var view = view(said, came(procedure.procedure(), null));
      for (var language : SheetLanguage.values()) {
        assertThat(SHEETS.content(view, language, "").toString()).doesNotContain("松本市大手");
      }
    }
  }

  @Test
  void whatIsLeftHasBoxesAndWhatIsFinishedHasNone() {
    var left = lines(view(Map.of(), came(TENNYU, "documents_missing")));
    assertThat(left).filteredOn(l -> l.kind() == Kind.check).isNotEmpty();
    assertThat(left)
        .filteredOn(l -> l.kind() == Kind.instead)
        .extracting(Line::text)
        .contains("または　マイナンバーカードで転出届をした方は、そのカード");
    var done = lines(view(Map.of(), came(TENNYU, "accepted")));
    assertThat(done).extracting(Line::text).contains("終わったこと", "結果：転入届を受け付けました。");
    assertThat(done).extracting(Line::text).doesNotContain("持ってくるもの");
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static TakeHomeSheets sheets(Predicate<LocalDate> isClosed) {
    return new TakeHomeSheets(
        TestTown.DIRECTORY,
        TestTown.CATALOG,
        TAKE_HOME,
        new SheetWriter(SharedFonts.FONTS),
        isClosed);
  }

  private static List<Line> lines(ConsultationView view) {
    return SHEETS.content(view, SheetLanguage.ja, "").sections().get(0).lines();
  }

  private static List<String> deadlines(ConsultationView view, SheetLanguage language) {
    return deadlines(SHEETS, view, language);
  }

  private static List<String> deadlines(
      TakeHomeSheets sheets, ConsultationView view, SheetLanguage language) {
    return sheets.content(view, language, "").sections().get(0).lines().stream()
        .filter(l -> l.kind() == Kind.deadline)
        .map(Line::text)
        .toList();
  }

  @Test
  void theLastDayIsCountedFromWhatWasSaidAndShowsHow() {
    var view = view(Map.of("move.on", "2026-11-20"), came(TENNYU, "documents_missing"));
    assertThat(deadlines(view, SheetLanguage.ja))
        .containsExactly("転入届　令和8年12月4日（金曜日）まで（要確認）\n" + "数え方：住み始めた日（令和8年11月20日）の翌日から数えて14日目");
    assertThat(deadlines(view, SheetLanguage.en))
        .containsExactly(
            "Moving-in notification: by Friday, 4 December 2026 (令和8年) (to be confirmed)\n"
                + "How it is counted: 14 days, beginning on the day after the day you began to live"
                + " here (20 November 2026)");
  }

  @Test
  void aDayThatNobodySaidIsNotMadeUp() {
    var view = view(Map.of("move.on", "来月"), came(TENNYU, "documents_missing"));
    assertThat(deadlines(view, SheetLanguage.ja))
        .containsExactly("転入届の期限（要確認）\n数え方：住み始めた日の翌日から数えて14日目");
  }

  @Test
  void aLastDayOnWhichNoCounterIsOpenBecomesTheNextThatIsAndSaysSo() {
    var view = view(Map.of("move.on", "2026-11-21"), came(TENNYU, "stopped"));
    assertThat(deadlines(view, SheetLanguage.ja).get(0))
        .contains("令和8年12月7日（月曜日）まで", "期限の令和8年12月5日（土曜日）が閉庁日のため、翌開庁日まで");
    var holidays = sheets(day -> isWeekend(day) || day.equals(LocalDate.of(2026, 12, 7)));
    assertThat(deadlines(holidays, view, SheetLanguage.en).get(0))
        .contains("by Tuesday, 8 December 2026", "The last day, Saturday, 5 December 2026");
  }

  @Test
  void theFirstYearOfAnEraIsGannenAndALeapDayCounts() {
    var deadline =
        new TakeHome.Deadline(TakeHome.When.todo, said(), 14, false, said(), "move.on", false);
    assertThat(TakeHomeSheets.last(deadline, LocalDate.of(2028, 2, 20))).hasToString("2028-03-05");
    var same = new TakeHome.Deadline(TakeHome.When.todo, said(), 7, true, said(), "move.on", false);
    assertThat(TakeHomeSheets.last(same, LocalDate.of(2026, 11, 24))).hasToString("2026-11-30");
  }

  private static Said said() {
    return new Said("ja", "easy", "en");
  }

  @Test
  void nothingOfThePersonStandsOnIt() throws Exception {
    var said = Map.of("filer.name", "𠮷野 花子", "filer.phone", "0312345678", "move.on", "2026-11-20");
    var text = text(pdf(view(said, came(TENNYU, "accepted")), SheetLanguage.ja));
    assertThat(text).contains("みどり野市西出張所", "令和8年11月24日（火曜日）", "受付番号12", "市民課電話00-0000-1110");
    assertThat(text).doesNotContain("𠮷野", "0312345678", "メモ", "佐藤");
  }

  @Test
  void staffAddsOneLineAndALetterThatNoFaceHasIsNamed() throws Exception {
    var view = view(Map.of(), came(TENNYU, "accepted"));
    var sheet = SHEETS.make(view, SheetLanguage.ja, "鍵は𠮷田橋の窓口です。");
    assertThat(PageText.of(sheet.pdf())).contains("職員から", "鍵は𠮷田橋の窓口です。");
    assertThatThrownBy(() -> SHEETS.make(view, SheetLanguage.ja, "\uE123"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("character-cannot-be-printed"));
  }

  @Test
  void theSameViewMakesTheSameBytes() {
    var view = view(Map.of(), came(TENNYU, "accepted"));
    assertThat(pdf(view, SheetLanguage.easy)).isEqualTo(pdf(view, SheetLanguage.easy));
  }

  @Test
  void everyProcedureOfTheSampleTownHasWordsOfItsOwnAndMarksWhatIsUnverified() {
    for (var procedure : TestTown.CATALOG.all()) {
      assertThat(FOLDER.resolve(procedure.procedure() + ".yaml")).exists();
    }
  }

  @Test
  void aProcedureWithoutAFileGetsWhatTheCatalogKnows() throws IOException {
    var bare = Files.createDirectory(folder.resolve("bare"));
    Files.copy(FOLDER.resolve("sheet.yaml"), bare.resolve("sheet.yaml"));
    var known = TestTown.CATALOG.get(TENNYU);
    var plain = TakeHome.read(bare, TestTown.CATALOG).of(known);
    assertThat(plain.bring()).hasSameSizeAs(known.bring());
    assertThat(plain.outcomes()).extracting(TakeHome.Outcome::done).containsOnly(false);
  }

  @Test
  void aFileThatForgetsAnOutcomeStopsTheStart() throws IOException {
    var wrong = Files.createDirectory(folder.resolve("wrong"));
    Files.copy(FOLDER.resolve("sheet.yaml"), wrong.resolve("sheet.yaml"));
    var text = Files.readString(FOLDER.resolve("tenkyo.yaml"));
    var shorter = text.lines().filter(l -> !l.contains("outcome: returned")).toList();
    Files.write(wrong.resolve("tenkyo.yaml"), shorter);
    assertThatThrownBy(() -> TakeHome.read(wrong, TestTown.CATALOG))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("outcomes");
  }

  @Test
  void anOutcomeThatOnlyAnOverlayHasIsSaidAsTheOverlayDoesAndIsNotTakenForDone() {
    var known = TestTown.CATALOG.get(TENNYU);
    var byPost = new Town.Outcome(new OutcomeCode("by_post"), new Words("郵送で受付", "By post"), true);
    var more =
        new Town.Procedure(
            known.procedure(),
            known.title(),
            known.summary(),
            known.department(),
            known.bring(),
            known.minutesFrom(),
            known.minutesTo(),
            known.inPerson(),
            known.quiet(),
            known.unverified(),
            known.remark(),
            known.identityCheck(),
            known.forms(),
            Stream.concat(known.outcomes().stream(), Stream.of(byPost)).toList(),
            known.law(),
            known.fee());
    assertThat(TAKE_HOME.unsaid(known)).isEmpty();
    assertThat(TAKE_HOME.unsaid(more)).containsExactly(byPost);
    var said = TAKE_HOME.of(more).outcomes();
    assertThat(said).hasSize(more.outcomes().size());
    assertThat(said.get(said.size() - 1).ja()).isEqualTo("郵送で受付");
    assertThat(said.get(said.size() - 1).done()).isFalse();
  }

  @Test
  void aCatalogsOutcomeNeverComesOutInAnotherLanguage() {
    for (Town.Procedure procedure : TestTown.CATALOG.all()) {
      for (var outcome : TAKE_HOME.of(procedure).outcomes()) {
        assertThat(outcome.en()).matches("[\\x20-\\x7E’]+");
      }
    }
  }

  /** The letters that reach over the margin. */
  private static List<String> outside(byte[] pdf) {
    return PdfFile.read(
        pdf,
        document -> {
          var letters = new ArrayList<String>();
          var stripper =
              new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                  var right = letter.getX() + letter.getWidth();
                  if (letter.getX() < MARGIN
                      || right > letter.getPageWidth() - MARGIN
                      || letter.getY() - letter.getHeight() < MARGIN / 2
                      || letter.getY() > letter.getPageHeight() - MARGIN / 2) {
                    letters.add(letter.getUnicode());
                  }
                }
              };
          stripper.getText(document);
          return letters;
        });
  }
}
