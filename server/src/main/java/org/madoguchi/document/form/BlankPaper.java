package org.madoguchi.document.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.WidgetFrame;
import org.madoguchi.wire.FormNotice;

/**
 * The paper of a PDF without what can be filled in: fields of its own, scripts, what a signature
 * allowed. The frames and grounds that its fields were drawn with stay as print, and so does what
 * can't be changed.
 *
 * @param pdf without an AcroForm
 * @param notices what is lost, as far as a person should know
 */
public record BlankPaper(byte[] pdf, Set<FormNotice> notices) {
  private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
  private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
  private static final COSName LOOKS = COSName.getPDFName("MK");
  private static final COSName SCRIPT = COSName.getPDFName("JS");

  /**
   * @param pdf has passed the gate
   */
  public static BlankPaper of(byte[] pdf) {
    return PdfFile.read(pdf, BlankPaper::of);
  }

  private static BlankPaper of(PDDocument document) throws IOException {
    Set<FormNotice> notices = EnumSet.noneOf(FormNotice.class);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    // null: no repair. The default repair adds fonts and draws appearances.
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    Set<COSDictionary> asked = new HashSet<>();
    if (form != null) {
      if (form.getCOSObject().containsKey(COSName.XFA)) {
        notices.add(FormNotice.xfa);
      }
      for (PDField field : form.getFieldTree()) {
        look(field, asked, notices);
      }
    }
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null && names.containsKey(JAVA_SCRIPT)
        || isScript(catalog.getCOSDictionary(COSName.OPEN_ACTION))) {
      notices.add(FormNotice.scripts);
    }
    document.setAllSecurityToBeRemoved(true);
    for (PDPage page : document.getPages()) {
      clear(document, page, asked);
    }
    catalog.removeItem(COSName.ACRO_FORM);
    catalog.removeItem(COSName.OPEN_ACTION);
    catalog.removeItem(ADDITIONAL_ACTIONS);
    catalog.removeItem(COSName.PERMS);
    if (names != null) {
      names.removeItem(JAVA_SCRIPT);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return new BlankPaper(out.toByteArray(), notices);
  }

  private static void look(PDField field, Set<COSDictionary> asked, Set<FormNotice> notices) {
    if (field.getCOSObject().containsKey(ADDITIONAL_ACTIONS)) {
      notices.add(FormNotice.scripts);
    }
    boolean signed =
        field instanceof PDSignatureField && field.getCOSObject().containsKey(COSName.V);
    if (signed) {
      notices.add(FormNotice.signed);
    }
    if (field instanceof PDTerminalField
        && !signed
        && (field instanceof PDPushButton || !field.isReadOnly())) {
      for (PDAnnotationWidget widget : field.getWidgets()) {
        asked.add(widget.getCOSObject());
        if (field instanceof PDPushButton) { // nothing of a button belongs on paper
          widget.getCOSObject().removeItem(LOOKS);
        }
      }
    }
  }

  private static boolean isScript(@Nullable COSDictionary action) {
    return action != null && action.containsKey(SCRIPT);
  }

  private static void clear(PDDocument document, PDPage page, Set<COSDictionary> asked)
      throws IOException {
    page.getCOSObject().removeItem(ADDITIONAL_ACTIONS);
    List<PDAnnotation> staying = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!(annotation instanceof PDAnnotationWidget widget)) {
        staying.add(annotation);
      } else if (!widget.isHidden() && !widget.isNoView() && widget.getRectangle() != null) {
        print(document, page, widget, asked.contains(widget.getCOSObject()));
      }
    }
    page.setAnnotations(staying);
  }

  private static void print(
      PDDocument document, PDPage page, PDAnnotationWidget widget, boolean asked)
      throws IOException {
    PDRectangle at = widget.getRectangle();
    if (!asked) {
      PDAppearanceStream shown = shown(widget);
      if (shown != null && shown.getBBox() != null) {
        FieldPlacement.print(
            document,
            page,
            shown,
            at.getLowerLeftX() - shown.getBBox().getLowerLeftX(),
            at.getLowerLeftY() - shown.getBBox().getLowerLeftY());
      }
      return;
    }
    WidgetFrame frame = WidgetFrame.of(widget);
    PDRectangle own = new PDRectangle(at.getWidth(), at.getHeight());
    String operators = frame.operators(own);
    if (!operators.isEmpty()) {
      PDAppearanceStream drawn = Appearances.stream(document, own, new PDResources(), operators);
      FieldPlacement.print(document, page, drawn, at.getLowerLeftX(), at.getLowerLeftY());
    }
  }

  private static @Nullable PDAppearanceStream shown(PDAnnotationWidget widget) {
    PDAppearanceEntry entry =
        widget.getAppearance() == null ? null : widget.getAppearance().getNormalAppearance();
    if (entry == null) {
      return null;
    }
    return entry.isStream()
        ? entry.getAppearanceStream()
        : entry.getSubDictionary().get(widget.getAppearanceState());
  }
}
