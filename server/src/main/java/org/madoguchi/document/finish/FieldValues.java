package org.madoguchi.document.finish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.FormFields;
import org.madoguchi.document.WidgetFrame;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Glyph;
import org.madoguchi.document.text.GlyphRun;
import org.madoguchi.document.text.JapaneseText;
import org.madoguchi.document.text.Shaper;

/**
 * Writes values into AcroForm fields with appearances of our own. The library's filling fails for
 * Japanese in every way it offers: it refuses, or does not embed the font, or cuts surrogates
 * apart. Serves one document and one thread.
 */
final class FieldValues {
  private static final Pattern FONT_SIZE = Pattern.compile("([0-9]*\\.?[0-9]+)\\s+Tf");
  static final double LINE_SIZE = 12;
  static final double PARAGRAPH_SIZE = 11;
  static final double MARGIN = 2;

  private final PDDocument document;
  private final Shaper shaper;
  private final EmbeddedFaces faces;

  FieldValues(PDDocument document, Shaper shaper, EmbeddedFaces faces) {
    this.document = document;
    this.shaper = shaper;
    this.faces = faces;
  }

  /**
   * @throws Problem.Invalid unknown-field, bad-value, value-too-long, value-does-not-fit,
   *     character-cannot-be-printed; each with field
   */
  void set(PDField field, String value) throws IOException {
    if (field instanceof PDPushButton) {
      throw refusal("unknown-field", field);
    } else if (field instanceof PDButton button) {
      tick(button, value);
    } else if (field instanceof PDTextField text) {
      setText(text, value);
    } else if (field instanceof PDChoice choice) {
      setChoice(choice, value);
    } else {
      throw refusal("unknown-field", field);
    }
  }

  private void setText(PDTextField field, String value) throws IOException {
    if (field.getMaxLen() > 0 && Shaper.length(value) > field.getMaxLen()) {
      throw refusal("value-too-long", field);
    }
    field.getCOSObject().setItem(COSName.V, new COSString(value));
    field.getCOSObject().removeItem(COSName.RV);
    for (PDAnnotationWidget widget : field.getWidgets()) {
      draw(field, widget, value);
    }
  }

  private void setChoice(PDChoice field, String value) throws IOException {
    int option = field.getOptionsExportValues().indexOf(value);
    boolean free = field instanceof PDComboBox combo && combo.isEdit();
    if (option < 0 && !free && !value.isEmpty()) {
      throw refusal("bad-value", field);
    }
    field.getCOSObject().setItem(COSName.V, new COSString(value));
    field.getCOSObject().removeItem(COSName.I);
    String shown = option < 0 ? value : field.getOptionsDisplayValues().get(option);
    for (PDAnnotationWidget widget : field.getWidgets()) {
      draw(field, widget, shown);
    }
  }

  /** Ticks the widgets whose option this is, and clears the others of the group. */
  private void tick(PDButton field, String value) throws IOException {
    boolean known = value.isEmpty() || value.equals(COSName.Off.getName());
    COSName chosen = known ? COSName.Off : COSName.getPDFName(value);
    for (PDAnnotationWidget widget : field.getWidgets()) {
      String on = FormFields.onState(widget);
      boolean ticked = on != null && on.equals(value);
      known |= ticked;
      widget.getCOSObject().setItem(COSName.AS, ticked ? chosen : COSName.Off);
      if (ticked) {
        replaceSymbol(widget, chosen);
      }
    }
    if (!known) {
      throw refusal("bad-value", field);
    }
    field.getCOSObject().setItem(COSName.V, chosen);
  }

  /** A foreign tick is usually a letter of ZapfDingbats, which nobody promises to have. */
  private void replaceSymbol(PDAnnotationWidget widget, COSName state) throws IOException {
    COSDictionary states = widget.getCOSObject().getCOSDictionary(COSName.AP);
    COSDictionary normal = states == null ? null : states.getCOSDictionary(COSName.N);
    COSBase drawn = normal == null ? null : normal.getDictionaryObject(state);
    COSDictionary resources =
        drawn instanceof COSDictionary stream ? stream.getCOSDictionary(COSName.RESOURCES) : null;
    if (normal == null || resources == null || !resources.containsKey(COSName.FONT)) {
      return;
    }
    PDRectangle box = widget.getRectangle();
    PDRectangle own = new PDRectangle(box.getWidth(), box.getHeight());
    String operators =
        WidgetFrame.of(widget).operators(own) + Appearances.tick(own.getWidth(), own.getHeight());
    normal.setItem(
        state, Appearances.stream(document, own, new PDResources(), operators).getCOSObject());
  }

  private void draw(PDVariableText field, PDAnnotationWidget widget, String value)
      throws IOException {
    PDRectangle rectangle = widget.getRectangle();
    WidgetFrame frame = WidgetFrame.of(widget);
    boolean lying = frame.rotation() % 180 != 0;
    PDRectangle box =
        lying
            ? new PDRectangle(rectangle.getHeight(), rectangle.getWidth())
            : new PDRectangle(rectangle.getWidth(), rectangle.getHeight());
    PDResources resources = new PDResources();
    String operators =
        frame.operators(box)
            + "/Tx BMC q 0 0 "
            + box.getWidth()
            + ' '
            + box.getHeight()
            + " re W n 0 g\n"
            + text(field, value, box, resources)
            + "Q EMC\n";
    PDAppearanceStream appearance = Appearances.stream(document, box, resources, operators);
    Appearances.turn(appearance, frame.rotation(), rectangle.getWidth(), rectangle.getHeight());
    PDAppearanceDictionary states = new PDAppearanceDictionary();
    states.setNormalAppearance(appearance);
    widget.setAppearance(states);
  }

  private String text(PDVariableText field, String value, PDRectangle box, PDResources resources)
      throws IOException {
    if (value.isBlank()) {
      return "";
    }
    double height = box.getHeight();
    double width = box.getWidth();
    if (field instanceof PDTextField text && text.isComb() && text.getMaxLen() > 0) {
      List<GlyphRun> cells =
          JapaneseText.comb(
              shaper.shape(oneLine(value), field.getFullyQualifiedName()),
              width,
              height,
              text.getMaxLen());
      return faces.operators(cells, 0, 0, resources);
    }
    double margin = margin(width);
    double room = width - 2 * margin;
    JapaneseText.Align align = align(field);
    boolean multiline = field instanceof PDTextField text && text.isMultiline();
    double largest = fontSize(field).orElse(multiline ? PARAGRAPH_SIZE : LINE_SIZE);
    Optional<List<GlyphRun>> runs =
        multiline
            ? JapaneseText.paragraphs(
                paragraphs(field, value), room, height - 2 * MARGIN, largest, align)
            : JapaneseText.line(
                shaper.shape(oneLine(value), field.getFullyQualifiedName()),
                room,
                height,
                largest,
                align);
    return faces.operators(
        runs.orElseThrow(() -> refusal("value-does-not-fit", field)),
        margin,
        multiline ? MARGIN : 0,
        resources);
  }

  private List<List<Glyph>> paragraphs(PDField field, String value) {
    List<List<Glyph>> paragraphs = new ArrayList<>();
    value
        .lines()
        .forEach(line -> paragraphs.add(shaper.shape(line, field.getFullyQualifiedName())));
    return paragraphs;
  }

  /** At both sides of a line, in points. */
  static double margin(double width) {
    return Math.min(MARGIN, width / 20);
  }

  static String oneLine(String value) {
    return value.strip().replaceAll("\\R", " ");
  }

  private static JapaneseText.Align align(PDVariableText field) {
    return switch (field.getQ()) {
      case 1 -> JapaneseText.Align.centre;
      case 2 -> JapaneseText.Align.right;
      default -> JapaneseText.Align.left;
    };
  }

  private static Optional<Double> fontSize(PDVariableText field) {
    String appearance = field.getDefaultAppearance();
    if (appearance == null) {
      return Optional.empty();
    }
    Matcher size = FONT_SIZE.matcher(appearance);
    return size.find()
        ? Optional.of(Double.valueOf(size.group(1))).filter(s -> s > 0)
        : Optional.empty();
  }

  private static Problem refusal(String code, PDField field) {
    return new Problem.Invalid(code, Map.of("field", field.getFullyQualifiedName()));
  }
}
