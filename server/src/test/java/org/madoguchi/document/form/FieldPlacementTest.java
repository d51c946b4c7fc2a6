package org.madoguchi.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.madoguchi.document.form.Placing.box;
import static org.madoguchi.document.form.Placing.field;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.PdfContent;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.finish.FilledPdf;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.FormNotice;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;
import org.madoguchi.wire.TextAlign;

/** Fields on papers that others made: where they are drawn, and what is taken over. */
class FieldPlacementTest {
  private static final double MM = 72 / 25.4;
  private static final double PIXELS = 4; // to a point

  private final UploadGate gate = new UploadGate(UploadGate.DEFAULT_MAX_BYTES);
  private final FieldPlacement placement = new FieldPlacement(SharedFonts.FONTS);

  @ParameterizedTest(name = "turned by {0}")
  @ValueSource(ints = {0, 90, 180, 270})
  void whatIsPlacedStandsUprightWhereItWasDrawnOnAPageHoweverItIsTurnedAndCut(int rotation) {
    var plan =
        plan(
            field("name", PlacedKind.text, 20, 30, 80, 8).made(),
            box("yes", PlacedKind.circle, null, 120, 100).made(),
            field("", PlacedKind.seal, 60, 100, 14, 14).title("印").made());
    byte[] form = placement.lay(Papers.odd(rotation), plan);
    InspectedPdf inspected = gate.inspect(form);
    var page = inspected.pages().get(0);
    assertThat(inspected.fields())
        .extracting(FormField::id, FormField::circled)
        .containsExactly(tuple("name", null), tuple("yes", true));
    var rect = inspected.fields().get(0).rect();
    assertThat(rect.x() * page.width() / MM).isCloseTo(20, within(0.01));
    assertThat(rect.y() * page.height() / MM).isCloseTo(30, within(0.01));
    assertThat(rect.w() * page.width() / MM).isCloseTo(80, within(0.01));
    assertThat(rect.h() * page.height() / MM).isCloseTo(8, within(0.01));

    // A long dash is wide and flat wherever the reader's up is; a ring fills its box.
    byte[] filled = FilledPdf.of(SharedFonts.FONTS, form, Map.of("name", "―――", "yes", "yes"));
    var dash = inked(filled, 20, 30, 80, 8);
    assertThat(dash.w()).isBetween(10.0, 16.0);
    assertThat(dash.h()).isLessThan(1);
    assertThat(dash.x()).isBetween(20.0, 22.0);
    assertThat(dash.y()).isBetween(33.0, 35.0);
    var ring = inked(filled, 119, 99, 8, 8);
    assertThat(ring.x()).isCloseTo(120, within(0.4));
    assertThat(ring.y()).isCloseTo(100, within(0.4));
    assertThat(ring.w()).isCloseTo(6, within(0.5));
    assertThat(ring.h()).isCloseTo(6, within(0.5));
    var seal = inked(form, 59, 99, 16, 16);
    assertThat(seal.w()).isCloseTo(14 * 0.84, within(0.4));
    assertThat(inked(form, 119, 99, 8, 8).w()).isZero();
  }

  @Test
  void theSamePlanMakesTheSameBytes() {
    var plan = plan(field("name", PlacedKind.text, 20, 30, 80, 8).own().made());
    byte[] paper = Papers.flat();
    assertThat(placement.lay(paper, plan)).isEqualTo(placement.lay(paper, plan));
  }

  @Test
  void theFieldsOfAnAcroFormAreTakenOverWithTheirLooks() {
    byte[] pdf = Papers.withFields();
    List<PlacedField> taken = TakenOver.fields(pdf, gate.inspect(pdf));
    assertThat(taken)
        .extracting(PlacedField::id, PlacedField::title, PlacedField::kind, PlacedField::max)
        .containsExactly(
            tuple("applicant_name", "申請者の氏名", PlacedKind.text, 0),
            tuple("field", "郵便番号", PlacedKind.comb, 7),
            tuple("note", "note", PlacedKind.paragraph, 300),
            tuple("kind", "kind", PlacedKind.choice, 0),
            tuple("sig", "sig", PlacedKind.sign, 0));
    var name = taken.get(0);
    assertThat(name.align()).isEqualTo(TextAlign.centre);
    assertThat(name.size()).isEqualTo(9);
    assertThat(name.x()).isCloseTo(100 / MM, within(0.01));
    assertThat(name.y()).isCloseTo((842 - 720) / MM, within(0.1));
    assertThat(name.w()).isCloseTo(200 / MM, within(0.01));
    assertThat(taken.get(3).options()).containsExactly("新規", "更新");

    var laid = gate.inspect(placement.lay(BlankPaper.of(pdf).pdf(), plan(taken)));
    assertThat(laid.fields())
        .extracting(FormField::id, FormField::kind, FormField::multiline, FormField::comb)
        .containsExactly(
            tuple("applicant_name", FieldKind.text, false, false),
            tuple("field", FieldKind.text, false, true),
            tuple("note", FieldKind.text, true, false),
            tuple("kind", FieldKind.choice, false, false),
            tuple("sig", FieldKind.signature, false, false));
  }

  @Test
  void theBoxesOfOneGroupStayOneGroup() {
    var boxes =
        plan(
            box("sex", PlacedKind.check, "male", 20, 20).made(),
            box("sex", PlacedKind.check, "female", 40, 20).made());
    byte[] form = placement.lay(Papers.flat(), boxes);
    assertThat(TakenOver.fields(form, gate.inspect(form)))
        .extracting(PlacedField::id, PlacedField::option)
        .containsExactly(tuple("sex", "male"), tuple("sex", "female"));
  }

  @Test
  void aPaperLosesWhatActsAndKeepsWhatIsPrinted() {
    BlankPaper paper = BlankPaper.of(Papers.withFields());
    assertThat(paper.notices()).containsExactlyInAnyOrder(FormNotice.xfa, FormNotice.scripts);
    assertThat(gate.inspect(paper.pdf()).fields()).isEmpty();
    assertThat(PdfContent.of(paper.pdf())).doesNotContain("app.alert", "AcroForm", "Widget");
    // the frame of the first field, and nothing of the button
    var frame = inked(paper.pdf(), 30, 40, 90, 12);
    assertThat(frame.w()).isCloseTo(200 / MM, within(0.5));
    assertThat(BlankPaper.of(Papers.flat()).notices()).isEmpty();
  }

  @Test
  void whatIsWrongWithAPlanIsSaidAtItsField() {
    var plan =
        plan(
            field("Name", PlacedKind.text, 20, 20, 60, 8).own().made(),
            field("a", PlacedKind.text, 20, 40, 60, 8).made(),
            field("b", PlacedKind.text, 20, 60, 60, 8).own().title(" ").made(),
            field("b", PlacedKind.text, 20, 80, 60, 8).own().made(),
            field("c", PlacedKind.comb, 20, 100, 60, 8).own().made(),
            field("d", PlacedKind.text, 180, 120, 60, 8).own().made(),
            field("e", PlacedKind.text, 20, 140, 60, 1).own().made(),
            field("f", PlacedKind.text, 20, 160, 60, 8).own().made(),
            field("g", PlacedKind.text, 79, 160, 60, 8).own().made(),
            field("h", PlacedKind.text, 20, 168, 60, 8).own().made(),
            field("i", PlacedKind.text, 20, 20, 60, 8).own().page(1).made(),
            box("j", PlacedKind.check, "one", 20, 200).own().made(),
            box("j", PlacedKind.check, "two", 40, 200).own().made(),
            box("j", PlacedKind.check, "two", 60, 200).own().made(),
            field("", PlacedKind.seal, 100, 200, 14, 14).title("印").made());
    assertThat(PlanCheck.problems(plan, gate.inspect(Papers.flat()).pages()))
        .extracting(FormProblem::at, FormProblem::code, FormProblem::inTheWay)
        .containsExactly(
            tuple(0, "id-not-usable", true),
            tuple(1, "field-not-mapped", true),
            tuple(2, "title-missing", true),
            tuple(3, "id-twice", true),
            tuple(4, "cells-missing", true),
            tuple(5, "outside-the-page", true),
            tuple(6, "too-small", false),
            tuple(7, "overlaps", false),
            tuple(8, "overlaps", false),
            tuple(10, "outside-the-page", true),
            tuple(13, "id-twice", true));
  }

  private static FormPlan plan(PlacedField... fields) {
    return plan(List.of(fields));
  }

  private static FormPlan plan(List<PlacedField> fields) {
    return new FormPlan("申込書", List.of(), fields);
  }

  private record Inked(double x, double y, double w, double h) {}

  /** What is drawn inside of a part of the first page, in millimetres as displayed. */
  private static Inked inked(byte[] pdf, double x, double y, double w, double h) {
    BufferedImage image =
        PdfFile.read(pdf, document -> new PDFRenderer(document).renderImage(0, (float) PIXELS));
    double scale = PIXELS * MM;
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (int row = (int) (y * scale); row < (y + h) * scale; row++) {
      for (int column = (int) (x * scale); column < (x + w) * scale; column++) {
        if ((image.getRGB(column, row) & 0xFF) < 160) {
          left = Math.min(left, column / scale);
          right = Math.max(right, (column + 1) / scale);
          top = Math.min(top, row / scale);
          bottom = Math.max(bottom, (row + 1) / scale);
        }
      }
    }
    return right == 0 ? new Inked(0, 0, 0, 0) : new Inked(left, top, right - left, bottom - top);
  }
}
