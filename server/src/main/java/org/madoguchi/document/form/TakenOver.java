package org.madoguchi.document.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.PdfFile;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;
import org.madoguchi.wire.TextAlign;

/**
 * The fields that a foreign PDF brings along (AcroForm, ISO 32000-1, 12.7), as fields of a plan.
 * What they are called there can be anything, so each gets an id of our kind made of it.
 */
public final class TakenOver {
  private static final Pattern FONT_SIZE = Pattern.compile("([0-9]*\\.?[0-9]+)\\s+Tf");
  private static final double LARGEST = 72;
  private static final int LONGEST_ID = 40;

  private final PDAcroForm form;
  private final Map<String, String> groups = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Set<String>> options = new HashMap<>();

  private TakenOver(PDAcroForm form) {
    this.form = form;
  }

  /**
   * In the order of the file.
   *
   * @param inspected what the gate learned about it
   */
  public static List<PlacedField> fields(byte[] pdf, InspectedPdf inspected) {
    return inspected.fields().isEmpty()
        ? List.of()
        : PdfFile.read(pdf, document -> read(document, inspected));
  }

  private static List<PlacedField> read(PDDocument document, InspectedPdf inspected) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return List.of();
    }
    TakenOver taken = new TakenOver(form);
    List<PlacedField> fields = new ArrayList<>();
    for (FormField field : inspected.fields()) {
      fields.add(taken.field(field, inspected.pages().get(field.page())));
    }
    return fields;
  }

  private PlacedField field(FormField field, PageSize page) {
    double width = page.width() / FormLayout.MM;
    double height = page.height() / FormLayout.MM;
    PlacedKind kind = kind(field);
    boolean ticked = kind == PlacedKind.check;
    @Nullable String option = ticked ? option(field) : null;
    int max = field.maxLength() == null ? 0 : Math.min(2_000, field.maxLength());
    return new PlacedField(
        ticked ? group(field.id()) : fresh(field.id()),
        title(field),
        kind,
        field.page(),
        field.rect().x() * width,
        field.rect().y() * height,
        Math.max(1, field.rect().w() * width),
        Math.max(1, field.rect().h() * height),
        option,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        max,
        kind == PlacedKind.choice ? choices(field) : List.of(),
        align(field.id()),
        size(field.id()));
  }

  private static PlacedKind kind(FormField field) {
    return switch (field.kind()) {
      case signature -> PlacedKind.sign;
      case check -> field.circled() != null ? PlacedKind.circle : PlacedKind.check;
      case choice -> PlacedKind.choice;
      case text ->
          field.comb()
              ? PlacedKind.comb
              : field.multiline() ? PlacedKind.paragraph : PlacedKind.text;
    };
  }

  private static List<String> choices(FormField field) {
    return field.options().stream()
        .map(one -> cut(one))
        .filter(one -> !one.isBlank())
        .distinct()
        .limit(200)
        .toList();
  }

  private static String title(FormField field) {
    String title = cut(field.label());
    return title.isBlank() ? cut(field.id()) : title;
  }

  private static String cut(String words) {
    String plain = words.replaceAll("\\p{IsControl}", " ").strip();
    int end = plain.offsetByCodePoints(0, Math.min(200, plain.codePointCount(0, plain.length())));
    return plain.substring(0, end);
  }

  /** The boxes of one field stay together. */
  private String group(String name) {
    String known = groups.get(name);
    if (known == null) {
      known = fresh(name);
      groups.put(name, known);
    }
    return known;
  }

  /** A box that stands alone needs no option. */
  private @Nullable String option(FormField field) {
    PDField whole = form.getField(field.id());
    if (whole == null || whole.getWidgets().size() < 2) {
      return null;
    }
    String given = field.options().isEmpty() ? "" : field.options().get(0);
    return unused(
        word(given, "option"), options.computeIfAbsent(field.id(), none -> new HashSet<>()));
  }

  private String fresh(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return unused(word(last, "field"), ids);
  }

  private static String unused(String word, Set<String> used) {
    String id = word;
    for (int n = 2; !used.add(id); n++) {
      id = word + "_" + n;
    }
    return id;
  }

  /** The letters of it that an id may have, or another word where there are too few. */
  private static String word(String name, String otherwise) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
    return plain.length() < 2
        ? otherwise + (plain.isEmpty() ? "" : "_" + plain)
        : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
  }

  private TextAlign align(String name) {
    return form.getField(name) instanceof PDVariableText text
        ? switch (text.getQ()) {
          case 1 -> TextAlign.centre;
          case 2 -> TextAlign.right;
          default -> TextAlign.left;
        }
        : TextAlign.left;
  }

  private double size(String name) {
    if (form.getField(name) instanceof PDVariableText text && text.getDefaultAppearance() != null) {
      Matcher size = FONT_SIZE.matcher(text.getDefaultAppearance());
      return size.find() ? Math.min(LARGEST, Double.parseDouble(size.group(1))) : 0;
    }
    return 0;
  }
}
