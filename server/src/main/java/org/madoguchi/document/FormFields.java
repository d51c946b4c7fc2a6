package org.madoguchi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.Rect;

/** Reads what can be filled from an AcroForm (ISO 32000-1, 12.7), in the file's order. */
public final class FormFields {
  /** A key of our own (ISO 32000-1, Annex E) of a widget that is chosen by a circle. */
  public static final COSName CIRCLED = COSName.getPDFName("MDGC_Circled");

  private static final int MAX_FIELDS = 2000;
  private static final int MAX_NAME = 200;
  private static final int MAX_OPTIONS = 500;

  private FormFields() {}

  /**
   * @throws Problem.Invalid pdf-too-complex when there are more boxes than a paper can hold
   */
  public static List<FormField> read(
      PDDocument document, Map<COSDictionary, Integer> pageOfWidget, List<PDPage> pages) {
    // null: no repair. The default repair adds fonts and draws appearances.
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    List<FormField> found = new ArrayList<>();
    if (form == null) {
      return found;
    }
    int visited = 0;
    for (PDField field : form.getFieldTree()) {
      if (++visited > MAX_FIELDS) {
        throw new Problem.Invalid("pdf-too-complex");
      }
      FieldKind kind = kind(field);
      if (kind == null || field.getFullyQualifiedName().length() > MAX_NAME) {
        continue;
      }
      for (PDAnnotationWidget widget : field.getWidgets()) {
        Integer page = pageOfWidget.get(widget.getCOSObject());
        PDRectangle rectangle = widget.getRectangle();
        if (page == null || rectangle == null || widget.isHidden() || widget.isNoView()) {
          continue;
        }
        Rect rect = Coordinates.toDisplay(pages.get(page), rectangle);
        if (rect.w() > 0 && rect.h() > 0) {
          found.add(describe(field, widget, kind, page, rect));
        }
        if (found.size() > MAX_FIELDS) {
          throw new Problem.Invalid("pdf-too-complex");
        }
      }
    }
    return found;
  }

  /** The option that ticks a check box: the one appearance state that is not Off. */
  public static @Nullable String onState(PDAnnotationWidget widget) {
    COSDictionary appearance = widget.getCOSObject().getCOSDictionary(COSName.AP);
    COSDictionary states = appearance == null ? null : appearance.getCOSDictionary(COSName.N);
    if (states == null) {
      return null;
    }
    for (COSName state : states.keySet()) {
      if (!state.equals(COSName.Off)) {
        return state.getName();
      }
    }
    return null;
  }

  private static @Nullable FieldKind kind(PDField field) {
    if (field instanceof PDSignatureField signature) {
      return signature.getCOSObject().containsKey(COSName.V) ? null : FieldKind.signature;
    }
    if (field.isReadOnly() || field instanceof PDPushButton) {
      return null;
    }
    if (field instanceof PDTextField) {
      return FieldKind.text;
    }
    if (field instanceof PDButton) {
      return FieldKind.check;
    }
    return field instanceof PDChoice ? FieldKind.choice : null;
  }

  private static List<String> options(PDField field, PDAnnotationWidget widget) {
    if (field instanceof PDButton) {
      String on = onState(widget);
      return on == null ? List.of() : List.of(on);
    }
    if (field instanceof PDChoice choice) {
      List<String> values = choice.getOptionsExportValues();
      return List.copyOf(values.subList(0, Math.min(values.size(), MAX_OPTIONS)));
    }
    return List.of();
  }

  private static FormField describe(
      PDField field, PDAnnotationWidget widget, FieldKind kind, int page, Rect rect) {
    boolean multiline = false;
    boolean comb = false;
    Integer maxLength = null;
    if (field instanceof PDTextField text) {
      multiline = text.isMultiline();
      maxLength = text.getMaxLen() > 0 ? text.getMaxLen() : null;
      comb = text.isComb() && maxLength != null;
    }
    FormField described =
        new FormField(
            field.getFullyQualifiedName(),
            label(field, widget),
            kind,
            page,
            rect,
            multiline,
            maxLength,
            comb,
            options(field, widget));
    return widget.getCOSObject().getBoolean(CIRCLED, false) ? described.asCircle() : described;
  }

  /** A button of a group may have a description of its own (ISO 32000-1, 12.5.2, Contents). */
  private static String label(PDField field, PDAnnotationWidget widget) {
    String own = field.getWidgets().size() > 1 ? widget.getContents() : null;
    String shown = own != null && !own.isBlank() ? own : field.getAlternateFieldName();
    String partial = field.getPartialName();
    return cut(shown != null && !shown.isBlank() ? shown : partial == null ? "" : partial);
  }

  private static String cut(String name) {
    return name.length() <= MAX_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_NAME / 2));
  }
}
