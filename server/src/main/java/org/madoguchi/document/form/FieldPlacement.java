package org.madoguchi.document.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.form.FormLayout.Box;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.JapaneseText;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;

/**
 * Lays the fields of a plan over the municipality's own paper, as {@link FormMaker} does over a
 * paper of ours: what comes out is opened, filled, signed and finished like any form. May be used
 * by all threads.
 */
public final class FieldPlacement {
  /** Not the word by which the finish knows papers that it can make an archive of. */
  private static final String PRODUCER = "Madoguchi form editor";

  private static final double SEAL_SIZE = 7.5;

  private final Fonts fonts;

  /**
   * @param fonts open for as long as this is used
   */
  public FieldPlacement(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param blank without fields, see {@link BlankPaper}
   * @param plan without a problem that is in the way, see {@link PlanCheck}
   * @return the PDF with its fields; the same arguments make the same bytes
   * @throws IllegalArgumentException when the plan is not sound
   */
  public byte[] lay(byte[] blank, FormPlan plan) {
    return PdfFile.read(blank, document -> laid(document, plan));
  }

  private byte[] laid(PDDocument document, FormPlan plan) throws IOException {
    List<PDPage> pages = new ArrayList<>();
    document.getPages().forEach(pages::add);
    EmbeddedFaces faces = new EmbeddedFaces(document);
    FieldMaker maker = new FieldMaker(document);
    for (PlacedField field : plan.fields()) {
      PDPage page = pages.get(field.page());
      Box box = new PaperBox(field.x(), field.y(), field.w(), field.h()).onPage(page);
      maker.on(page);
      switch (field.kind()) {
        case text, paragraph, comb, choice -> maker.add(described(field), box);
        case sign -> maker.addSignature(described(field), box);
        case check, circle -> tick(maker, field, box);
        case seal -> seal(document, page, faces, field.title(), box);
      }
    }
    maker.finish();
    faces.subset();
    document.getDocumentInformation().setTitle(plan.title());
    document.getDocumentInformation().setProducer(PRODUCER);
    document.setDocumentId(0L);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static void tick(FieldMaker maker, PlacedField field, Box box) throws IOException {
    boolean circled = field.kind() == PlacedKind.circle;
    if (field.option() == null) {
      maker.addCheck(field.id(), field.title(), circled, box);
    } else {
      maker.addOption(field.id(), field.option(), field.title(), circled, box);
    }
  }

  private static FormDescription.Field described(PlacedField field) {
    @Nullable List<String> options = field.kind() == PlacedKind.choice ? field.options() : null;
    return new FormDescription.Field(
        field.id(),
        field.title(),
        field.kind() == PlacedKind.paragraph,
        field.kind() == PlacedKind.comb,
        field.max(),
        options,
        JapaneseText.Align.valueOf(field.align().name()),
        field.from(),
        field.as(),
        field.era(),
        field.when(),
        field.required(),
        field.office(),
        field.own(),
        field.size());
  }

  /** 押印欄, printed as on our own forms and upright for the reader. */
  private void seal(PDDocument document, PDPage page, EmbeddedFaces faces, String word, Box box)
      throws IOException {
    boolean lying = page.getRotation() % 180 != 0;
    double width = lying ? box.height() : box.width();
    double height = lying ? box.width() : box.height();
    double radius = Math.min(width, height) * 0.42;
    PDResources resources = new PDResources();
    var letters =
        JapaneseText.line(
            new Shaper(fonts.forLabels()).shape(word, "seal"),
            width,
            height,
            SEAL_SIZE,
            JapaneseText.Align.centre);
    String operators =
        String.format(
            Locale.ROOT,
            "0.2 G 0 g q 0.5 w [1 1.6] 0 d %s S Q%n",
            Appearances.ellipse(width / 2, height / 2, radius, radius));
    if (letters.isPresent()) {
      operators += faces.operators(letters.get(), 0, 0, resources);
    }
    PDAppearanceStream print =
        Appearances.stream(
            document, new PDRectangle((float) width, (float) height), resources, operators);
    Appearances.turn(print, page.getRotation(), box.width(), box.height());
    print(document, page, print, box.left(), box.bottom());
  }

  /** Makes something part of the page. */
  static void print(
      PDDocument document, PDPage page, PDAppearanceStream print, double left, double bottom)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.transform(Matrix.getTranslateInstance((float) left, (float) bottom));
      content.drawForm(print);
    }
  }
}
