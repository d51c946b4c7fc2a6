package org.madoguchi.document.form;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.madoguchi.document.Pdfs;

/** Papers as a municipality has them. */
public final class Papers {
  private static final COSName LOOKS = COSName.getPDFName("MK");

  private Papers() {}

  /** A flat application on A4: lines, no fields. */
  public static byte[] flat() {
    return Pdfs.made(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int row = 0; row < 12; row++) {
              content.addRect(57, 700 - row * 40, 480, 40);
            }
            content.moveTo(170, 740);
            content.lineTo(170, 260);
            content.stroke();
          }
        });
  }

  /**
   * A page turned by so much, of an odd size, of which an odd part is shown.
   *
   * @param rotation 0, 90, 180 or 270
   */
  public static byte[] odd(int rotation) {
    return Pdfs.made(
        document -> {
          PDPage page = new PDPage(new PDRectangle(-20, 30, 700, 520));
          page.setCropBox(new PDRectangle(17, 61, 611, 431));
          page.setRotation(rotation);
          document.addPage(page);
        });
  }

  /** With fields of somebody else's making, a script and an XFA form beside them. */
  public static byte[] withFields() {
    return Pdfs.made(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          PDAcroForm form = new PDAcroForm(document);
          document.getDocumentCatalog().setAcroForm(form);
          form.setDefaultAppearance("/Helv 0 Tf 0 g");

          PDTextField name = new PDTextField(form);
          name.setDefaultAppearance("/Helv 9 Tf 0 g");
          name.setQ(1);
          name.setAlternateFieldName("申請者の氏名");
          COSArray black = new COSArray();
          black.add(COSInteger.ZERO);
          COSDictionary frame = new COSDictionary();
          frame.setItem(COSName.getPDFName("BC"), black);
          put(document, form, name, "Applicant Name", new PDRectangle(100, 700, 200, 20))
              .getCOSObject()
              .setItem(LOOKS, frame);

          PDTextField zip = new PDTextField(form);
          zip.setMaxLen(7);
          zip.setComb(true);
          put(document, form, zip, "郵便番号", new PDRectangle(100, 660, 140, 20));

          PDTextField note = new PDTextField(form);
          note.setMultiline(true);
          note.setMaxLen(300);
          put(document, form, note, "note", new PDRectangle(100, 560, 300, 80));

          PDComboBox kind = new PDComboBox(form);
          COSArray options = new COSArray();
          List.of("新規", "更新").forEach(option -> options.add(new COSString(option)));
          kind.getCOSObject().setItem(COSName.OPT, options);
          put(document, form, kind, "kind", new PDRectangle(100, 520, 100, 20));

          PDTextField locked = new PDTextField(form);
          locked.setReadOnly(true);
          put(document, form, locked, "locked", new PDRectangle(100, 480, 100, 20));

          PDPushButton print = new PDPushButton(form);
          put(document, form, print, "print", new PDRectangle(400, 480, 100, 20));

          put(
              document,
              form,
              new PDSignatureField(form),
              "sig",
              new PDRectangle(100, 400, 200, 40));
          COSDictionary script = new COSDictionary();
          script.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
          document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, script);
          form.getCOSObject().setItem(COSName.XFA, new COSArray());
        });
  }

  private static PDAnnotationWidget put(
      PDDocument document, PDAcroForm form, PDField field, String name, PDRectangle box)
      throws IOException {
    field.setPartialName(name);
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setRectangle(box);
    widget.setPage(document.getPage(0));
    List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
    annotations.add(widget);
    document.getPage(0).setAnnotations(annotations);
    List<PDField> fields = form.getFields();
    fields.add(field);
    form.setFields(fields);
    return widget;
  }
}
