package org.madoguchi.document.finish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.madoguchi.document.text.GlyphPicture;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.FinishRemark;
import org.madoguchi.wire.SignatureInk;

/**
 * Makes the paper that is kept: values, signatures and, if wanted, marks as content of the pages;
 * in the form of an archive where that can be proved; sealed. Keeps no state; may be used by many
 * threads. Whatever the input, the same arguments make the same document.
 */
public final class Finisher {
  private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
  private static final COSName JAVA_SCRIPTS = COSName.getPDFName("JavaScript");

  private final Fonts fonts;
  private final Seal seal;

  private final @Nullable Watermark watermark;

  /**
   * @param fonts open for as long as this is used
   */
  public Finisher(Fonts fonts, Seal seal) {
    this(fonts, seal, null);
  }

  /**
   * @param fonts open for as long as this is used
   * @param watermark over every page of every paper; absent in earnest
   */
  public Finisher(Fonts fonts, Seal seal, @Nullable Watermark watermark) {
    this.fonts = fonts;
    this.seal = seal;
    this.watermark = watermark;
  }

  /** Where every character has a face. */
  public FinishedPdf finish(
      Blank blank,
      Map<String, String> values,
      List<Annotation> annotations,
      List<SignatureInk> signatures,
      Instant at) {
    return finish(blank, values, annotations, signatures, Map.of(), at);
  }

  /**
   * @param values by field id; for a check box its option, or the empty string to clear it
   * @param annotations in the order they were drawn
   * @param glyphs 外字画像 by character
   * @param at when it is finished and sealed
   * @throws Problem.Invalid unknown-field, bad-value, value-too-long, value-does-not-fit and
   *     character-cannot-be-printed, whose detail names the field (and the character);
   *     no-such-page; pdf-broken
   */
  public FinishedPdf finish(
      Blank blank,
      Map<String, String> values,
      List<Annotation> annotations,
      List<SignatureInk> signatures,
      Map<String, GlyphPicture> glyphs,
      Instant at) {
    List<FinishRemark> remarks = new ArrayList<>();
    byte[] flat =
        PdfFile.read(
            blank.pdf(),
            document -> {
              boolean ours = blank.template() && isOurs(document);
              if (isSigned(document)) {
                remarks.add(FinishRemark.signedElsewhere);
              }
              write(document, values, annotations, signatures, glyphs, at);
              Flattening.flatten(document);
              removeWhatActs(document);
              if (!ours) {
                remarks.add(
                    PageFonts.areEmbedded(document)
                        ? FinishRemark.madeElsewhere
                        : FinishRemark.fontsNotEmbedded);
              }
              if (watermark != null) {
                watermark.over(document);
              }
              Archival.describe(document, ours, at);
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              document.save(out);
              return out.toByteArray();
            });
    return new FinishedPdf(seal.over(flat, at), remarks);
  }

  /** Only of our own making it is known, and tested, that nothing keeps it from being PDF/A. */
  private static boolean isOurs(PDDocument document) {
    return Archival.PRODUCER.equals(document.getDocumentInformation().getProducer());
  }

  private static boolean isSigned(PDDocument document) {
    return fields(document).values().stream()
        .anyMatch(field -> field instanceof PDSignatureField && isSigned(field));
  }

  private void write(
      PDDocument document,
      Map<String, String> values,
      List<Annotation> annotations,
      List<SignatureInk> signatures,
      Map<String, GlyphPicture> glyphs,
      Instant at)
      throws IOException {
    document.setAllSecurityToBeRemoved(true);
    EmbeddedFaces faces = new EmbeddedFaces(document, glyphs);
    Map<String, PDField> fields = fields(document);
    Shaper shaper = new Shaper(fonts.forValues(), glyphs.keySet());
    FieldValues writer = new FieldValues(document, shaper, faces);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      writer.set(known(fields, entry.getKey()), entry.getValue());
    }
    InkAnnotations inks = new InkAnnotations(document);
    for (SignatureInk signature : signatures) {
      sign(document, inks, known(fields, signature.field()), signature, at);
    }
    Shaper lettering = new Shaper(fonts.forMarks(), glyphs.keySet());
    MarkAnnotations marks = new MarkAnnotations(document, lettering, faces);
    for (Annotation annotation : annotations) {
      marks.add(page(document, annotation.mark().page()), annotation);
    }
    faces.subset();
  }

  private static Map<String, PDField> fields(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
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

  private static boolean isSigned(PDField signature) {
    return signature.getCOSObject().containsKey(COSName.V);
  }

  /** A hand-written mark is not a digital signature: ink takes the place of the empty field. */
  private static void sign(
      PDDocument document, InkAnnotations inks, PDField field, SignatureInk signature, Instant at)
      throws IOException {
    String id = field.getFullyQualifiedName();
    if (!(field instanceof PDSignatureField) || isSigned(field) || signature.strokes().isEmpty()) {
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

  /** What would act when the paper is opened, and what an earlier signature allowed. */
  private static void removeWhatActs(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.removeItem(COSName.OPEN_ACTION);
    catalog.removeItem(ADDITIONAL_ACTIONS);
    catalog.removeItem(COSName.PERMS);
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      names.removeItem(JAVA_SCRIPTS);
    }
    for (PDPage page : document.getPages()) {
      page.getCOSObject().removeItem(ADDITIONAL_ACTIONS);
    }
  }
}
