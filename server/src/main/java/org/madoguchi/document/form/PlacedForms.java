package org.madoguchi.document.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.form.FormDescription.Field;
import org.madoguchi.document.text.JapaneseText;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;
import org.madoguchi.wire.TextAlign;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The description of a form whose paper is the municipality's own: where a generated form has
 * {@code blocks}, it has {@code placed}, and in it what a cell may hold with its place in
 * millimetres of the page as it is displayed, from the upper left corner; pages count from 1.
 *
 * <pre>
 * title: 施設使用申込書
 * procedures: [sodan]
 * placed:
 *   - {page: 1, x: 40, y: 52, w: 90, h: 8, field: {id: name, title: 氏名, from: filer.name}}
 *   - {page: 1, x: 40, y: 64, w: 9, h: 5, circle: hall, option: large, title: 大ホール, own: true}
 *   - {page: 1, x: 40, y: 72, w: 4, h: 4, check: agreed, title: 同意します, own: true}
 *   - {page: 1, x: 40, y: 250, w: 60, h: 14, sign: {id: signature, title: 署名}}
 *   - {page: 1, x: 110, y: 250, w: 14, h: 14, seal: 印}
 * </pre>
 */
public final class PlacedForms {
  private static final String PLACED = "placed";
  private static final Pattern IS_PLACED = Pattern.compile("(?m)^placed:");
  private static final int WIDE = 100_000;

  private static final ObjectMapper RECORDS =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One line of {@code placed}: exactly one of field, sign, check, circle and seal.
   *
   * @param option of a check or circle, as {@code title}, {@code from}, {@code as}, {@code is},
   *     {@code when}, {@code required}, {@code office} and {@code own}
   */
  private record Placed(
      int page,
      double x,
      double y,
      double w,
      double h,
      @Nullable Field field,
      @Nullable Field sign,
      @Nullable String check,
      @Nullable String circle,
      @Nullable String seal,
      @Nullable String option,
      @Nullable String title,
      @Nullable String from,
      @Nullable String as,
      @Nullable String is,
      @Nullable String when,
      @Nullable String required,
      boolean office,
      boolean own) {}

  private PlacedForms() {}

  /** Whether this is the description of a paper of the municipality's own. */
  static boolean isPlaced(String yaml) {
    return IS_PLACED.matcher(yaml).find();
  }

  /**
   * @param file named in the error
   * @throws IllegalArgumentException naming the file, the line and what is not understood there
   */
  public static FormPlan parse(String file, String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
    try {
      if (!(new Load(settings).loadFromString(yaml) instanceof Map<?, ?> form)) {
        throw new IllegalArgumentException("a form is a mapping");
      }
      List<Integer> lines = lines(settings, yaml);
      for (Object key : form.keySet()) {
        if (!List.of("title", "procedures", PLACED).contains(key)) {
          throw new IllegalArgumentException(file + ": unknown key " + key);
        }
      }
      List<PlacedField> fields = new ArrayList<>();
      for (Object placed : list(form.get(PLACED))) {
        int line = fields.size() < lines.size() ? lines.get(fields.size()) : 0;
        fields.add(field(placed, file + ", line " + line));
      }
      return new FormPlan(
          Objects.requireNonNullElse(form.get("title"), "").toString(),
          list(form.get("procedures")).stream().map(id -> new ProcedureId(id.toString())).toList(),
          fields);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + " is not valid YAML: " + e.getMessage());
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** Where each of the placed begins, from 1. */
  private static List<Integer> lines(LoadSettings settings, String yaml) {
    List<Integer> lines = new ArrayList<>();
    if (new Compose(settings).composeString(yaml).orElse(null) instanceof MappingNode form) {
      form.getValue().stream()
          .filter(
              pair -> pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(PLACED))
          .filter(pair -> pair.getValueNode() instanceof SequenceNode)
          .flatMap(pair -> ((SequenceNode) pair.getValueNode()).getValue().stream())
          .map(Node::getStartMark)
          .forEach(mark -> lines.add(mark.map(at -> at.getLine() + 1).orElse(0)));
    }
    return lines;
  }

  private static PlacedField field(Object written, String where) {
    try {
      return field(RECORDS.convertValue(written, Placed.class));
    } catch (IllegalArgumentException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), "");
      throw new IllegalArgumentException(where + ": " + why.lines().findFirst().orElse(""), e);
    }
  }

  private static PlacedField field(Placed placed) {
    if (placed.field() != null) {
      return field(placed, placed.field(), kind(placed.field()));
    }
    if (placed.sign() != null) {
      return field(placed, placed.sign(), PlacedKind.sign);
    }
    boolean ticked = placed.check() != null;
    boolean circled = placed.circle() != null;
    String id = ticked ? placed.check() : circled ? placed.circle() : "";
    String title = placed.seal() != null ? placed.seal() : placed.title();
    if (!ticked && !circled && placed.seal() == null) {
      throw new IllegalArgumentException("one of field, sign, check, circle and seal is needed");
    }
    return new PlacedField(
        Objects.requireNonNullElse(id, ""),
        Objects.requireNonNullElse(title, ""),
        ticked ? PlacedKind.check : circled ? PlacedKind.circle : PlacedKind.seal,
        placed.page() - 1,
        placed.x(),
        placed.y(),
        placed.w(),
        placed.h(),
        placed.option(),
        placed.from(),
        placed.as(),
        placed.is(),
        null,
        placed.when(),
        placed.required(),
        placed.office(),
        placed.own(),
        0,
        List.of(),
        TextAlign.left,
        0);
  }

  private static PlacedKind kind(Field field) {
    if (field.options() != null) {
      return PlacedKind.choice;
    }
    if (field.comb()) {
      return PlacedKind.comb;
    }
    return field.multiline() ? PlacedKind.paragraph : PlacedKind.text;
  }

  private static PlacedField field(Placed placed, Field field, PlacedKind kind) {
    return new PlacedField(
        Objects.requireNonNullElse(field.id(), ""),
        Objects.requireNonNullElse(field.title(), ""),
        kind,
        placed.page() - 1,
        placed.x(),
        placed.y(),
        placed.w(),
        placed.h(),
        null,
        field.from(),
        field.as(),
        null,
        field.era(),
        field.when(),
        field.required(),
        field.office(),
        field.own(),
        field.max(),
        Objects.requireNonNullElse(field.options(), List.of()),
        field.align() == null ? TextAlign.left : TextAlign.valueOf(field.align().name()),
        field.size());
  }

  /** The plan as a description; reading it gives the same plan. */
  public static String write(FormPlan plan) {
    Dump block = dump(FlowStyle.BLOCK);
    Dump flow = dump(FlowStyle.FLOW);
    StringBuilder yaml = new StringBuilder();
    yaml.append(block.dumpToString(Map.of("title", plan.title())));
    yaml.append("procedures: ")
        .append(flow.dumpToString(plan.procedures().stream().map(ProcedureId::value).toList()));
    if (plan.fields().isEmpty()) {
      return yaml.append("placed: []\n").toString();
    }
    yaml.append("placed:\n");
    for (PlacedField field : plan.fields()) {
      yaml.append("  - ").append(flow.dumpToString(written(field)));
    }
    return yaml.toString();
  }

  private static Dump dump(FlowStyle style) {
    return new Dump(DumpSettings.builder().setDefaultFlowStyle(style).setWidth(WIDE).build());
  }

  private static Map<String, Object> written(PlacedField field) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("page", field.page() + 1);
    line.put("x", length(field.x()));
    line.put("y", length(field.y()));
    line.put("w", length(field.w()));
    line.put("h", length(field.h()));
    switch (field.kind()) {
      case seal -> line.put("seal", field.title());
      case check, circle -> {
        line.put(field.kind().name(), field.id());
        said(line, "option", field.option());
        line.put("title", field.title());
        source(line, field);
      }
      case sign -> line.put("sign", described(field));
      case text, paragraph, comb, choice -> line.put("field", described(field));
    }
    return line;
  }

  private static Map<String, Object> described(PlacedField field) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", field.id());
    described.put("title", field.title());
    if (field.kind() == PlacedKind.paragraph) {
      described.put("multiline", true);
    }
    if (field.kind() == PlacedKind.comb) {
      described.put("comb", true);
    }
    if (field.max() > 0) {
      described.put("max", field.max());
    }
    if (field.kind() == PlacedKind.choice) {
      described.put("options", field.options());
    }
    if (field.align() != TextAlign.left) {
      described.put("align", JapaneseText.Align.valueOf(field.align().name()).name());
    }
    if (field.size() > 0) {
      described.put("size", length(field.size()));
    }
    said(described, "era", field.era());
    source(described, field);
    return described;
  }

  private static void source(Map<String, Object> line, PlacedField field) {
    said(line, "from", field.from());
    said(line, "as", field.as());
    if (field.marked()) {
      said(line, "is", field.is());
    }
    said(line, "when", field.when());
    said(line, "required", field.required());
    if (field.office()) {
      line.put("office", true);
    }
    if (field.own()) {
      line.put("own", true);
    }
  }

  private static void said(Map<String, Object> line, String key, @Nullable String value) {
    if (value != null) {
      line.put(key, value);
    }
  }

  /** Hundredths of a millimetre are finer than any printer. */
  private static Object length(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().scale() <= 0
        ? (Object) rounded.intValue()
        : rounded.doubleValue();
  }
}
