package org.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.madoguchi.document.form.Placing.box;
import static org.madoguchi.document.form.Placing.field;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.form.Papers;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.EditedForm;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.FormSave;
import org.madoguchi.wire.FormSaved;
import org.madoguchi.wire.FormState;
import org.madoguchi.wire.FormTrial;
import org.madoguchi.wire.FormUse;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.PageChange;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;
import org.madoguchi.wire.ProblemBody;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** 様式エディタ through the whole counter: from the municipality's paper to the finished document. */
class OwnFormScenarioTest {
  private static final FormId FORM = new FormId("shisetsu");
  private static final String NAME = "渡邉 𠮷男";
  private static final PlacedField NAMED =
      field("name", PlacedKind.text, 62, 36, 100, 12).from("filer.name").made();
  private static final PlacedField PURPOSE =
      field("purpose", PlacedKind.text, 62, 50, 100, 12).own().made();

  private TestCounter counter;
  private TestScreen admin;
  private TestScreen kiosk;
  private TestScreen sato;
  private ConsultationId room;
  private TestSocket staff;
  private TestSocket resident;

  @BeforeEach
  void open() {
    counter = TestCounter.start();
    admin = counter.signIn("admin", "admin");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aPaperIsTakenInGetsItsFieldsIsOpenedFilledByTheIntakeAndFinished() throws IOException {
    EditedForm added = add(FORM, Papers.flat());
    assertThat(added.state()).isEqualTo(FormState.draft);
    assertThat(added.plan().fields()).isEmpty();
    assertThat(admin.get("forms/" + FORM + "/" + added.file() + "/pages/0").statusCode())
        .isEqualTo(200);

    talk();
    var kept = save(added.revision(), NAMED, PURPOSE);
    assertThat(kept.problems()).isEmpty();
    assertThat(sato.get("town").body()).asString().doesNotContain("shisetsu");
    var used = read(use(kept.revision()), EditedForm.class);
    assertThat(used.state()).isEqualTo(FormState.inUse);
    assertThat(TestVisitors.text(sato.get("town"))).contains("shisetsu");

    openForm("first");
    said("filer.name", NAME);
    change("first", "purpose", "𠮷野会");
    var seen = document("first");
    assertThat(seen.values()).containsEntry("name", NAME).containsEntry("purpose", "𠮷野会");
    assertThat(sato.get("rooms/" + room + "/files/" + seen.file() + "/pages/0").statusCode())
        .isEqualTo(200);
    staff.say(new RoomMessage.FinishDocument(CommandId.fresh(), new DocumentId("first"), false));
    assertThat(staff.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("identity-check-missing"); // nothing else is
    var pdf = finish("first");
    assertThat(textIn(pdf, NAMED)).isEqualTo(NAME.replace(" ", ""));
    assertThat(textIn(pdf, PURPOSE)).isEqualTo("𠮷野会");
    try (var yaml = Files.list(counter.data().resolve("forms"))) {
      assertThat(yaml.map(file -> file.getFileName().toString()))
          .contains("shisetsu.yaml", "shisetsu.pdf");
    }
  }

  @Test
  void whatIsOpenStaysAsItWasOpenedAlsoAfterARestart() {
    EditedForm added = add(FORM, Papers.flat());
    var first = read(use(save(added.revision(), NAMED).revision()), EditedForm.class);
    talk();
    openForm("old");

    var elsewhere = field("other", PlacedKind.text, 62, 100, 100, 12).from("filer.name").made();
    var changed = save(first.revision(), elsewhere);
    assertThat(changed.state()).isEqualTo(FormState.changed);
    assertThat(read(use(changed.revision()), EditedForm.class).version()).isEqualTo(2);
    counter.restart();
    staff = sato.room(room);
    openForm("new");
    said("filer.name", NAME);
    assertThat(document("old").values()).containsOnlyKeys("name");
    assertThat(document("new").values()).containsOnlyKeys("other");

    var withdrawn = read(counter.delete(path("/use"), admin.cookie()), EditedForm.class);
    assertThat(withdrawn.state()).isEqualTo(FormState.draft);
    assertThat(TestVisitors.text(sato.get("town"))).doesNotContain("shisetsu");
    said("filer.name", "別の名");
    assertThat(document("old").values()).containsEntry("name", "別の名");
    assertThat(counter.delete(path(""), admin.cookie())).satisfies(refused("form-was-used"));
  }

  @Test
  void aNewEditionOfThePaperTakesItsPlaceBelowTheSameFields() throws IOException {
    EditedForm added = add(FORM, Papers.flat());
    var first = read(use(save(added.revision(), NAMED, PURPOSE).revision()), EditedForm.class);
    talk();
    openForm("old");

    var onTheBack = field("back", PlacedKind.text, 20, 20, 100, 12).own().made();
    var smaller = Pdfs.pages(1, PDRectangle.A5);
    assertThat(replace(added.revision(), smaller)).satisfies(refused("form-changed-elsewhere"));
    assertThat(replace(first.revision(), "no PDF".getBytes(UTF_8))).satisfies(refused("not-a-pdf"));
    var replaced = read(replace(first.revision(), smaller), EditedForm.class);
    assertThat(replaced.plan()).isEqualTo(first.plan());
    assertThat(replaced.file()).isNotEqualTo(first.file());
    assertThat(replaced.state()).isEqualTo(FormState.changed);
    assertThat(replaced.pageChanges()).extracting(PageChange::page).contains(0);
    assertThat(use(first.revision())).satisfies(refused("form-changed-elsewhere"));

    var fitting = field("name", PlacedKind.text, 20, 36, 100, 12).from("filer.name").made();
    var kept = save(replaced.revision(), fitting, onTheBack);
    assertThat(kept.problems()).isEmpty();
    var second = read(use(kept.revision()), EditedForm.class);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.state()).isEqualTo(FormState.inUse);
    assertThat(second.pageChanges()).isEmpty();
    counter.restart();
    staff = sato.room(room);
    resident = kiosk.room(room);
    openForm("new");
    assertThat(document("old").pages()).isEqualTo(first.pages());
    assertThat(document("new").pages()).isEqualTo(second.pages());
    assertThat(read(admin.get("forms/" + FORM), EditedForm.class).state())
        .isEqualTo(FormState.inUse);
  }

  private HttpResponse<byte[]> replace(String revision, byte[] pdf) {
    return counter.post(path("/paper?revision=" + revision), admin.cookie(), pdf);
  }

  @Test
  void theSecondOfTwoAdministratorsIsToldAndNothingIsOverwritten() {
    EditedForm added = add(FORM, Papers.flat());
    save(added.revision(), NAMED);
    var late = new FormSave(added.revision(), plan(PURPOSE));
    assertThat(admin.put("forms/" + FORM, TestVisitors.json(late)))
        .satisfies(refused("form-changed-elsewhere"));
    assertThat(use(added.revision())).satisfies(refused("form-changed-elsewhere"));
    counter.restart();
    var found = read(admin.get("forms/" + FORM), EditedForm.class);
    assertThat(found.plan().fields()).containsExactly(NAMED);
  }

  @Test
  void aTrialIsDrawnByTheServerAndSaysWhatDoesNotFit() {
    EditedForm added = add(FORM, Papers.flat());
    var narrow = field("address", PlacedKind.text, 62, 64, 9, 3).from("filer.address").made();
    var unknown = field("u", PlacedKind.text, 62, 80, 60, 8).from("filer.shoeSize").made();
    var open = field("v", PlacedKind.text, 62, 90, 60, 8).made();
    var circle = box("w", PlacedKind.circle, "yes", 62, 100).own().made();
    var plan = plan(NAMED, narrow, unknown, open, circle);
    var trial =
        read(admin.post("forms/" + FORM + "/trial", TestVisitors.json(plan)), FormTrial.class);
    assertThat(trial.problems())
        .extracting(FormProblem::at, FormProblem::code)
        .contains(
            tuple(1, "value-does-not-fit"), tuple(2, "item-unknown"), tuple(3, "field-not-mapped"))
        .doesNotContain(tuple(0, "character-cannot-be-printed"));
    assertThat(admin.get("form-trials/" + trial.file() + "/pages/0").statusCode()).isEqualTo(200);
    assertThat(use(save(added.revision(), plan.fields().toArray(PlacedField[]::new)).revision()))
        .satisfies(refused("form-not-ready"));
  }

  @Test
  void everyShippedFormCanBeTriedAndNoneIsChanged() {
    for (var form : List.of("juminido", "kokuho_shutoku", "juminhyo")) {
      var trial =
          read(admin.post("forms/" + form + "/shipped-trial", new byte[0]), FormTrial.class);
      assertThat(trial.problems())
          .extracting(FormProblem::code)
          .doesNotContain("value-does-not-fit", "character-cannot-be-printed");
    }
    assertThat(admin.get("forms/juminido")).satisfies(refused("no-such-form"));
    assertThat(counter.post("/admin/api/forms/juminhyo", admin.cookie(), Papers.flat()))
        .satisfies(refused("form-exists"));
  }

  @Test
  void onlyAnAdministratorMakesFormsAndTheGateKeepsItsWord() {
    assertThat(counter.get("/supervisor/api/forms", counter.signIn("supervisor", "kato").cookie()))
        .satisfies(refused("not-allowed"));
    assertThat(upload(new FormId("a_b"), Papers.flat())).satisfies(refused("form-id-not-usable"));
    assertThat(upload(FORM, "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .satisfies(refused("pdf-broken"));
    EditedForm taken = add(FORM, Papers.withFields());
    assertThat(taken.plan().fields()).hasSize(5);
    assertThat(taken.notices()).isNotEmpty();
    assertThat(upload(FORM, Papers.flat())).satisfies(refused("form-exists"));
    assertThat(counter.delete(path(""), admin.cookie()).statusCode()).isEqualTo(204);
    assertThat(admin.get("forms/" + FORM)).satisfies(refused("no-such-form"));
  }

  // ---- administrator

  private static FormPlan plan(PlacedField... fields) {
    return new FormPlan("施設使用申込書", List.of(new ProcedureId("tennyu")), List.of(fields));
  }

  private HttpResponse<byte[]> upload(FormId form, byte[] pdf) {
    return counter.post(
        "/admin/api/forms/" + form,
        admin.cookie(),
        pdf,
        Map.of("Content-Type", "application/pdf", "X-File-Name", "paper.pdf"));
  }

  private EditedForm add(FormId form, byte[] pdf) {
    var answer = upload(form, pdf);
    assertThat(answer.statusCode()).as(TestVisitors.text(answer)).isEqualTo(201);
    return WireJson.read(answer.body(), EditedForm.class);
  }

  private FormSaved save(String revision, PlacedField... fields) {
    var save = new FormSave(revision, plan(fields));
    return read(admin.put("forms/" + FORM, TestVisitors.json(save)), FormSaved.class);
  }

  private HttpResponse<byte[]> use(String revision) {
    return admin.post("forms/" + FORM + "/use", TestVisitors.json(new FormUse(revision)));
  }

  private static String path(String rest) {
    return "/admin/api/forms/" + FORM + rest;
  }

  private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
    assertThat(answer.statusCode()).as(TestVisitors.text(answer)).isEqualTo(200);
    return WireJson.read(answer.body(), type);
  }

  private static Consumer<HttpResponse<byte[]>> refused(String code) {
    return answer ->
        assertThat(WireJson.read(answer.body(), ProblemBody.class).problem()).isEqualTo(code);
  }

  // ---- counter

  private void talk() {
    kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    room = sato.talkWith(kiosk);
    resident = kiosk.room(room);
    resident.expect(ServerMessage.RoomSnapshot.class);
    staff = sato.room(room);
  }

  private void openForm(String document) {
    var id = CommandId.fresh();
    staff.command(new RoomMessage.OpenForm(id, new DocumentId(document), FORM), id);
  }

  private void said(String item, String value) {
    var id = CommandId.fresh();
    staff.command(new RoomMessage.ChangeItem(id, item, value), id);
  }

  private void change(String document, String field, String value) {
    var id = CommandId.fresh();
    staff.command(new RoomMessage.ChangeField(id, new DocumentId(document), field, value), id);
  }

  private DocumentView document(String document) {
    var view = sato.room(room).expect(ServerMessage.RoomSnapshot.class).consultation();
    return view.documents().stream()
        .filter(d -> d.document().value().equals(document))
        .findFirst()
        .orElseThrow();
  }

  private byte[] finish(String document) {
    var identified =
        new RoomMessage.RecordIdentityCheck(
            CommandId.fresh(), IdentitySubject.filer, IdentityMethod.oral, List.of());
    staff.command(identified, identified.id());
    var finish = CommandId.fresh();
    staff.command(new RoomMessage.FinishDocument(finish, new DocumentId(document), false), finish);
    FileHash file = resident.expectEvent(ConsultationEvent.DocumentFinished.class).file();
    var filed = CommandId.fresh();
    staff.command(new RoomMessage.FileDocument(filed, new DocumentId(document)), filed);
    return sato.get("rooms/" + room + "/files/" + file + ".pdf").body();
  }

  /** What is printed inside of the field's box. */
  private static String textIn(byte[] pdf, PlacedField field) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var area = new PDFTextStripperByArea();
      double points = 72 / 25.4;
      area.addRegion(
          "box",
          new Rectangle2D.Double(
              field.x() * points, field.y() * points, field.w() * points, field.h() * points));
      area.extractRegions(document.getPage(0));
      return area.getTextForRegion("box").replaceAll("\\s", "");
    }
  }
}
