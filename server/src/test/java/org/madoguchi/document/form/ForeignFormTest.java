package org.madoguchi.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.finish.Blank;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.finish.TestSeal;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.Rect;

/** Forms that others made, with their habits. */
class ForeignFormTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final PDRectangle BOX = new PDRectangle(100, 500, 200, 40);

  private final UploadGate gate = new UploadGate(UploadGate.DEFAULT_MAX_BYTES);
  private final Finisher finisher = new Finisher(SharedFonts.FONTS, TestSeal.SEAL);

  @ParameterizedTest(name = "turned by {0}")
  @ValueSource(ints = {0, 90, 180, 270})
  void aValueOnATurnedPageStandsUpright(int rotation) {
    byte[] form =
        made(
            rotation,
            (document, fields) -> {
              PDTextField field = new PDTextField(fields);
              boolean lying = rotation % 180 != 0;
              PDAnnotationWidget widget =
                  place(
                      document,
                      fields,
                      field,
                      "name",
                      lying ? new PDRectangle(100, 300, 40, 200) : BOX);
              COSDictionary looks = new COSDictionary();
              looks.setInt(COSName.R, rotation);
              widget.getCOSObject().setItem(COSName.getPDFName("MK"), looks);
            });
    FormField field = gate.inspect(form).fields().get(0);
    assertThat(field.rect().w()).isGreaterThan(field.rect().h());
    // A long dash is wide and flat wherever the reader's up is.
    Rect ink = inked(finish(form, Map.of("name", "―――")));
    assertThat(ink.w()).isGreaterThan(5 * ink.h());
    assertThat(ink.x()).isBetween(field.rect().x(), field.rect().x() + field.rect().w() / 4);
    assertThat(ink.y()).isBetween(field.rect().y(), field.rect().y() + field.rect().h());
  }

  @Test
  void theButtonsOfAGroupShareAnIdAndDifferInTheirOption() {
    byte[] form = made(0, ForeignFormTest::radio);
    assertThat(gate.inspect(form).fields())
        .extracting(FormField::id, FormField::kind, FormField::options)
        .containsExactly(
            tuple("sex", FieldKind.check, List.of("m")),
            tuple("sex", FieldKind.check, List.of("f")));
    List<Rect> boxes = gate.inspect(form).fields().stream().map(FormField::rect).toList();
    Rect ink = inked(finish(form, Map.of("sex", "f")));
    assertThat(ink.x()).isBetween(boxes.get(1).x(), boxes.get(1).x() + boxes.get(1).w());
  }

  @Test
  void aTickMadeOfADingbatIsDrawnByUs() {
    byte[] form =
        made(
            0,
            (document, fields) -> {
              PDCheckBox field = new PDCheckBox(fields);
              PDRectangle small = new PDRectangle(100, 500, 14, 14);
              PDAnnotationWidget widget = place(document, fields, field, "agreed", small);
              PDResources resources = new PDResources();
              resources.add(new PDType1Font(FontName.ZAPF_DINGBATS));
              states(document, widget, "Yes", "q Q", resources);
            });
    assertThat(inked(form).w()).isZero();
    assertThat(inked(finish(form, Map.of("agreed", "Yes"))).w()).isPositive();
  }

  @Test
  void aValueKeepsTheGroundItsFieldHad() {
    byte[] form =
        made(
            0,
            (document, fields) -> {
              PDAnnotationWidget widget =
                  place(document, fields, new PDTextField(fields), "name", BOX);
              COSDictionary looks = new COSDictionary();
              COSArray black = new COSArray();
              black.add(COSInteger.ZERO);
              looks.setItem(COSName.getPDFName("BG"), black);
              widget.getCOSObject().setItem(COSName.getPDFName("MK"), looks);
            });
    assertThat(inked(finish(form, Map.of("name", ""))).w())
        .isGreaterThan(0.9 * gate.inspect(form).fields().get(0).rect().w());
  }

  @Test
  void hiddenAndLockedFieldsAreNotAskedFor() {
    byte[] form =
        made(
            0,
            (document, fields) -> {
              place(document, fields, new PDTextField(fields), "hidden", BOX).setHidden(true);
              PDTextField locked = new PDTextField(fields);
              place(document, fields, locked, "locked", BOX);
              locked.setReadOnly(true);
            });
    assertThat(gate.inspect(form).fields()).isEmpty();
  }

  @Test
  void aFileThatOnlyForbidsCopyingIsReadAndItsPaperIsFree() {
    byte[] form =
        Pdfs.made(
            document -> {
              document.addPage(new PDPage(PDRectangle.A4));
              document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            });
    assertThat(gate.inspect(form).pages()).hasSize(1);
    Pdfs.look(finish(form, Map.of()), document -> assertThat(document.isEncrypted()).isFalse());
  }

  @FunctionalInterface
  private interface Fields {
    void add(PDDocument document, PDAcroForm form) throws IOException;
  }

  private static byte[] made(int rotation, Fields fields) {
    return Pdfs.made(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          page.setRotation(rotation);
          document.addPage(page);
          PDAcroForm form = new PDAcroForm(document);
          document.getDocumentCatalog().setAcroForm(form);
          fields.add(document, form);
        });
  }

  private static PDAnnotationWidget place(
      PDDocument document, PDAcroForm form, PDField field, String id, PDRectangle box)
      throws IOException {
    field.setPartialName(id);
    List<PDField> fields = form.getFields();
    fields.add(field);
    form.setFields(fields);
    field.getCOSObject().setItem(COSName.DA, new COSString("/Helv 0 Tf 0 g"));
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setRectangle(box);
    show(document, widget);
    return widget;
  }

  private static void radio(PDDocument document, PDAcroForm form) throws IOException {
    PDRadioButton field = new PDRadioButton(form);
    field.setPartialName("sex");
    PDAnnotationWidget male = new PDAnnotationWidget();
    PDAnnotationWidget female = new PDAnnotationWidget();
    male.setRectangle(new PDRectangle(100, 500, 14, 14));
    female.setRectangle(new PDRectangle(130, 500, 14, 14));
    String tick = Appearances.tick(14, 14);
    states(document, male, "m", tick, new PDResources());
    states(document, female, "f", tick, new PDResources());
    field.setWidgets(List.of(male, female));
    form.setFields(List.of(field));
    show(document, male);
    show(document, female);
  }

  private static void states(
      PDDocument document,
      PDAnnotationWidget widget,
      String on,
      String drawn,
      PDResources resources)
      throws IOException {
    COSDictionary normal = new COSDictionary();
    for (String state : List.of(on, "Off")) {
      normal.setItem(
          COSName.getPDFName(state),
          Appearances.stream(
              document, new PDRectangle(14, 14), resources, state.equals(on) ? drawn : "q Q"));
    }
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.N, normal);
    widget.getCOSObject().setItem(COSName.AP, appearance);
    widget.getCOSObject().setItem(COSName.AS, COSName.Off);
  }

  private static void show(PDDocument document, PDAnnotationWidget widget) throws IOException {
    List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
    annotations.add(widget);
    document.getPage(0).setAnnotations(annotations);
  }

  private byte[] finish(byte[] form, Map<String, String> values) {
    return finisher.finish(new Blank(form, false), values, List.of(), List.of(), AT).bytes();
  }

  /** What is darker than the paper, as a part of the displayed page. */
  private static Rect inked(byte[] pdf) {
    BufferedImage image =
        PdfFile.read(pdf, document -> new PDFRenderer(document).renderImage(0, 3));
    int left = image.getWidth();
    int top = image.getHeight();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFF) < 160) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    double w = image.getWidth();
    double h = image.getHeight();
    return right == 0
        ? new Rect(0, 0, 0, 0)
        : new Rect(left / w, top / h, (right - left) / w, (bottom - top) / h);
  }
}
