package org.madoguchi.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.FormFields;
import org.madoguchi.document.form.FormLayout.Box;

/** Lays AcroForm fields over a page (ISO 32000-1, 12.7). Belongs to the document's thread. */
final class FieldMaker {
  /** The option of every check box that is no group. */
  static final String TICKED = "yes";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
  private static final double LINE_SIZE = 11;
  private static final double PARAGRAPH_SIZE = 10;
  private static final COSName TYPING_FONT = COSName.getPDFName("Ja");
  private static final int NO_TOGGLE_TO_OFF = 1 << 14;
  private static final COSName LOOKS = COSName.getPDFName("MK");

  private final PDDocument document;
  private final PDAcroForm form;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, List<Option>> groups = new LinkedHashMap<>();
  private @Nullable PDPage page;

  FieldMaker(PDDocument document) {
    this.document = document;
    form = new PDAcroForm(document);
    form.setNeedAppearances(false);
    form.setDefaultResources(typingFont());
    form.setDefaultAppearance("/Ja 0 Tf 0 g");
    document.getDocumentCatalog().setAcroForm(form);
  }

  /** What is added next lies on this page; where the page is turned, it stands upright on it. */
  void on(PDPage next) {
    page = next;
  }

  private PDPage page() {
    return Objects.requireNonNull(page, "no page");
  }

  void add(FormDescription.Field described, Box box) throws IOException {
    PDVariableText field = described.options() == null ? text(described) : choice(described);
    double usual = described.multiline() ? PARAGRAPH_SIZE : LINE_SIZE;
    double size = described.size() == 0 ? usual : described.size();
    field.setDefaultAppearance("/Ja " + size + " Tf 0 g");
    field.setQ(described.align() == null ? 0 : described.align().ordinal());
    PDAnnotationWidget widget = place(field, described.id(), described.title(), box);
    PDAppearanceDictionary states = new PDAppearanceDictionary();
    states.setNormalAppearance(
        Appearances.stream(
            document,
            new PDRectangle((float) box.width(), (float) box.height()),
            new PDResources(),
            "/Tx BMC EMC\n"));
    widget.setAppearance(states);
  }

  void addCheck(String id, String title, boolean circled, Box box) throws IOException {
    PDCheckBox field = new PDCheckBox(form);
    drawStates(place(field, id, title, box), TICKED, circled, box);
    field.getCOSObject().setItem(COSName.V, COSName.Off);
  }

  /** One box of a group: the field is made when all of them are known, see {@link #finish}. */
  void addOption(String id, String option, String title, boolean circled, Box box)
      throws IOException {
    if (!ID.matcher(option).matches() || title.isBlank()) {
      throw new IllegalArgumentException("an option needs a name and a title: " + id);
    }
    List<Option> group = groups.computeIfAbsent(id, none -> new ArrayList<>());
    if (group.stream().anyMatch(other -> other.name.equals(option))) {
      throw new IllegalArgumentException("an option twice: " + id + " " + option);
    }
    PDAnnotationWidget widget = new PDAnnotationWidget();
    // What a screen reader says of this box; the name of the field is that of the group.
    widget.setContents(title);
    drawStates(widget, option, circled, box);
    group.add(new Option(option, title, widget));
    show(widget, box);
  }

  /** Makes the groups of check boxes, each one field (ISO 32000-1, 12.7.4.2.4). */
  void finish() {
    groups.forEach(
        (id, options) -> {
          claim(id, options.get(0).title);
          PDRadioButton field = new PDRadioButton(form);
          // A tick may be taken away again.
          field.getCOSObject().setFlag(COSName.FF, NO_TOGGLE_TO_OFF, false);
          field.setPartialName(id);
          field.setAlternateFieldName(common(options));
          field.setWidgets(options.stream().map(option -> option.widget).toList());
          field.getCOSObject().setItem(COSName.V, COSName.Off);
          keep(field);
        });
  }

  private record Option(String name, String title, PDAnnotationWidget widget) {}

  /** The words with which the titles of all options begin. */
  private static String common(List<Option> options) {
    String common = options.get(0).title;
    for (Option option : options) {
      while (!option.title.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    int word = common.lastIndexOf(' ');
    return word > 0 ? common.substring(0, word) : options.get(0).title;
  }

  private void drawStates(PDAnnotationWidget widget, String on, boolean circled, Box box)
      throws IOException {
    int rotation = page().getRotation();
    boolean lying = rotation % 180 != 0;
    double width = lying ? box.height() : box.width();
    double height = lying ? box.width() : box.height();
    PDRectangle own = new PDRectangle((float) width, (float) height);
    COSDictionary normal = new COSDictionary();
    // poppler draws neither state of a dictionary that is an object of its own.
    normal.setDirect(true);
    PDAppearanceStream mark =
        Appearances.stream(
            document,
            own,
            new PDResources(),
            circled ? Appearances.ring(width, height) : Appearances.tick(width, height));
    Appearances.turn(mark, rotation, box.width(), box.height());
    normal.setItem(COSName.getPDFName(on), mark.getCOSObject());
    normal.setItem(
        COSName.Off, Appearances.stream(document, own, new PDResources(), "q Q\n").getCOSObject());
    COSDictionary states = new COSDictionary();
    states.setItem(COSName.N, normal);
    COSDictionary looks = new COSDictionary();
    looks.setItem(COSName.CA, new COSString("4"));
    if (rotation != 0) {
      looks.setInt(COSName.R, rotation);
    }
    widget.getCOSObject().setItem(COSName.AP, states);
    widget.getCOSObject().setItem(COSName.AS, COSName.Off);
    widget.getCOSObject().setItem(LOOKS, looks);
    if (circled) {
      widget.getCOSObject().setBoolean(FormFields.CIRCLED, true);
    }
  }

  /** Without a value: the finished paper has ink in its place. */
  void addSignature(FormDescription.Field described, Box box) throws IOException {
    place(new PDSignatureField(form), described.id(), described.title(), box);
  }

  private PDTextField text(FormDescription.Field described) {
    PDTextField field = new PDTextField(form);
    field.setMultiline(described.multiline());
    if (described.max() > 0) {
      field.setMaxLen(described.max());
      field.setComb(described.comb());
    }
    field.setDoNotSpellCheck(true);
    return field;
  }

  private PDChoice choice(FormDescription.Field described) {
    List<String> options = described.options() == null ? List.of() : described.options();
    PDComboBox field = new PDComboBox(form);
    COSArray list = new COSArray();
    options.forEach(option -> list.add(new COSString(option)));
    field.getCOSObject().setItem(COSName.OPT, list);
    return field;
  }

  private PDAnnotationWidget place(PDField field, String id, String title, Box box)
      throws IOException {
    claim(id, title);
    field.setPartialName(id);
    field.setAlternateFieldName(title);
    PDAnnotationWidget widget = field.getWidgets().get(0);
    show(widget, box);
    keep(field);
    return widget;
  }

  private void claim(String id, String title) {
    if (!ID.matcher(id).matches() || !ids.add(id) || title.isBlank()) {
      throw new IllegalArgumentException("a field needs an id of its own and a title: " + id);
    }
  }

  private void show(PDAnnotationWidget widget, Box box) throws IOException {
    widget.setRectangle(
        new PDRectangle(
            (float) box.left(), (float) box.bottom(), (float) box.width(), (float) box.height()));
    widget.setPage(page());
    widget.setPrinted(true);
    if (page().getRotation() != 0) {
      COSDictionary looks = widget.getCOSObject().getCOSDictionary(LOOKS);
      if (looks == null) {
        looks = new COSDictionary();
        widget.getCOSObject().setItem(LOOKS, looks);
      }
      looks.setInt(COSName.R, page().getRotation());
    }
    List<PDAnnotation> annotations = page().getAnnotations();
    annotations.add(widget);
    page().setAnnotations(annotations);
  }

  private void keep(PDField field) {
    List<PDField> fields = form.getFields();
    fields.add(field);
    form.setFields(fields);
  }

  /**
   * The font named in /DA: one that every editor of PDF has for Japanese, so that the form can
   * still be typed into elsewhere. Nothing we draw uses it.
   */
  private static PDResources typingFont() {
    COSDictionary collection = new COSDictionary();
    collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
    collection.setItem(COSName.ORDERING, new COSString("Japan1"));
    collection.setInt(COSName.SUPPLEMENT, 6);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "KozMinPr6N-Regular");
    descriptor.setInt(COSName.FLAGS, 6);
    COSArray box = new COSArray();
    for (int edge : new int[] {-437, -340, 1147, 1317}) {
      box.add(COSInteger.get(edge));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 880);
    descriptor.setInt(COSName.DESCENT, -120);
    descriptor.setInt(COSName.CAP_HEIGHT, 742);
    descriptor.setItem(COSName.STEM_V, new COSFloat(80));
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, "KozMinPr6N-Regular");
    descendant.setItem(COSName.CIDSYSTEMINFO, collection);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 1000);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "KozMinPr6N-Regular-UniJIS-UTF16-H");
    font.setName(COSName.ENCODING, "UniJIS-UTF16-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(TYPING_FONT, font);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    return new PDResources(resources);
  }
}
