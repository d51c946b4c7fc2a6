package org.madoguchi.document.finish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.MissingVariant;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.SignatureInk;

/**
 * Makes the paper that is kept: values in the form's own fields, now read-only; strokes as
 * annotations; the resident's hand in the signature box. Keeps no state; may be used by many
 * threads. Whatever the input, the same arguments make the same document.
 */
public final class Finisher {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");
  private static final int READ_ONLY = 1;
  private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
  private static final COSName JAVA_SCRIPTS = COSName.getPDFName("JavaScript");

  private final Fonts fonts;

  /**
   * @param fonts open for as long as this is used
   */
  public Finisher(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param pdf has passed the gate
   * @param values by field id; for a check box its option, or the empty string to clear it
   * @param annotations in the order they were drawn
   * @param at becomes the date of modification
   * @throws Problem.Invalid unknown-field, bad-value, value-too-long, value-does-not-fit and
   *     character-cannot-be-printed, whose detail names the field (and codePoint); no-such-page;
   *     pdf-broken
   */
  public FinishedPdf finish(
      byte[] pdf,
      Map<String, String> values,
      List<Annotation> annotations,
      List<SignatureInk> signatures,
      Instant at) {
    return PdfFile.read(pdf, document -> finish(document, values, annotations, signatures, at));
  }

  private FinishedPdf finish(
      PDDocument document,
      Map<String, String> values,
      List<Annotation> annotations,
      List<SignatureInk> signatures,
      Instant at)
      throws IOException {
    document.setAllSecurityToBeRemoved(true);
    Shaper shaper = new Shaper(fonts.forValues());
    EmbeddedFaces faces = new EmbeddedFaces(document);
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    Map<String, PDField> fields = fields(form);
    FieldValues writer = new FieldValues(document, shaper, faces);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      writer.set(known(fields, entry.getKey()), entry.getValue());
    }
    InkAnnotations inks = new InkAnnotations(document);
    for (SignatureInk signature : signatures) {
      sign(document, inks, known(fields, signature.field()), signature, at);
    }
    Shaper lettering = new Shaper(fonts.forMarks());
    MarkAnnotations marks = new MarkAnnotations(document, lettering, faces);
    for (Annotation annotation : annotations) {
      marks.add(page(document, annotation.mark().page()), annotation);
    }
    if (form != null) {
      close(form);
    }
    removeScripts(document.getDocumentCatalog().getCOSObject());
    document
        .getDocumentInformation()
        .setModificationDate(GregorianCalendar.from(at.atZone(OFFICE)));
    document.getDocumentInformation().setProducer("Madoguchi");
    document.setDocumentId(at.toEpochMilli());
    faces.subset();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return new FinishedPdf(
        out.toByteArray(), missing(shaper.missingVariants(), lettering.missingVariants()));
  }

  private static List<MissingVariant> missing(
      List<MissingVariant> inFields, List<MissingVariant> inMarks) {
    return Stream.concat(inFields.stream(), inMarks.stream()).toList();
  }

  private static Map<String, PDField> fields(@Nullable PDAcroForm form) {
    Map<String, PDField> fields = new LinkedHashMap<>();
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDTerminalField) {
          fields.putIfAbsent(field.getFullyQualifiedName(), field);
        }
      }
    }
    return fields;
  }

  private static PDField known(Map<String, PDField> fields, String id) {
    PDField field = fields.get(id);
    if (field == null) {
      throw new Problem.Invalid("unknown-field", Map.of("field", id));
    }
    return field;
  }

  private static PDPage page(PDDocument document, int index) {
    int at = 0;
    for (PDPage page : document.getPages()) {
      if (at++ == index) {
        return page;
      }
    }
    throw new Problem.Invalid("no-such-page");
  }

  /**
   * A hand-written mark is not a digital signature: the empty signature field goes, and ink stands
   * in its place, where every viewer shows it.
   */
  private static void sign(
      PDDocument document, InkAnnotations inks, PDField field, SignatureInk signature, Instant at)
      throws IOException {
    String id = field.getFullyQualifiedName();
    if (!(field instanceof PDSignatureField)
        || field.getCOSObject().containsKey(COSName.V)
        || signature.strokes().isEmpty()) {
      throw new Problem.Invalid("unknown-field", Map.of("field", id));
    }
    String given = field.getAlternateFieldName();
    String label = given == null ? id : given;
    for (PDAnnotationWidget widget : field.getWidgets()) {
      PDPage page = pageOf(document, widget);
      if (page != null) {
        inks.sign(
            page,
            Coordinates.toDisplay(page, widget.getRectangle()),
            signature.strokes(),
            "signature:" + id,
            label,
            at);
        page.getCOSObject().getCOSArray(COSName.ANNOTS).removeObject(widget.getCOSObject());
      }
    }
    detach(field);
  }

  private static @Nullable PDPage pageOf(PDDocument document, PDAnnotationWidget widget) {
    for (PDPage page : document.getPages()) {
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        if (annotations.getObject(i) == widget.getCOSObject()) {
          return page;
        }
      }
    }
    return null;
  }

  private static void detach(PDField field) {
    COSDictionary parent = field.getCOSObject().getCOSDictionary(COSName.PARENT);
    COSArray siblings =
        parent == null
            ? field.getAcroForm().getCOSObject().getCOSArray(COSName.FIELDS)
            : parent.getCOSArray(COSName.KIDS);
    if (siblings != null) {
      siblings.removeObject(field.getCOSObject());
    }
  }

  /** Nothing can be typed any more, and nobody may redraw what we have drawn. */
  private static void close(PDAcroForm form) {
    for (PDField field : form.getFieldTree()) {
      if (field instanceof PDTerminalField) {
        COSDictionary dictionary = field.getCOSObject();
        dictionary.setInt(COSName.FF, field.getFieldFlags() | READ_ONLY);
        dictionary.removeItem(ADDITIONAL_ACTIONS);
      }
    }
    form.getCOSObject().setBoolean(COSName.NEED_APPEARANCES, false);
    form.getCOSObject().removeItem(COSName.XFA);
  }

  /** What would act when the paper is opened. */
  private static void removeScripts(COSDictionary catalog) {
    catalog.removeItem(COSName.OPEN_ACTION);
    catalog.removeItem(ADDITIONAL_ACTIONS);
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      names.removeItem(JAVA_SCRIPTS);
    }
  }
}
