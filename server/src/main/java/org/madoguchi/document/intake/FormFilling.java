package org.madoguchi.document.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.FieldItem;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.IntakeItem;
import org.madoguchi.wire.ItemKind;
import org.madoguchi.wire.Overflow;

/** Fills one form from the intake. Immutable and pure. */
public final class FormFilling {
  private static final String YES = "yes";

  private final Intake intake;
  private final List<Box> boxes;

  /** What the boxes ask for, without the number of its row. */
  private final Set<String> asked = new HashSet<>();

  /**
   * A box with all that is written about it looked up, since forms are filled at each keystroke.
   */
  private record Box(
      FieldSource source,
      IntakeItem item,
      ItemKey key,
      @Nullable Condition when,
      @Nullable Condition requiredWhen,
      boolean required) {
    boolean isAskedFor(Map<String, String> said) {
      return when == null || when.holds(said);
    }

    boolean isRequired(Map<String, String> said) {
      return requiredWhen == null ? required : requiredWhen.holds(said);
    }
  }

  /**
   * @param sources of the form's description
   * @throws IllegalArgumentException when the description names an item, transform or condition
   *     that does not exist
   */
  public FormFilling(Intake intake, List<FieldSource> sources) {
    this.intake = intake;
    boxes = sources.stream().filter(source -> source.from() != null).map(this::box).toList();
    boxes.forEach(box -> asked.add(box.key().pattern()));
  }

  private Box box(FieldSource source) {
    if (source.as() != null) {
      Transforms.named(source.as());
    }
    IntakeItem item = item(source.from());
    String required = source.required();
    boolean conditional = required != null && !required.matches("true|false");
    return new Box(
        source,
        item,
        ItemKey.of(source.from()),
        condition(source.when()),
        conditional ? condition(required) : null,
        required == null ? item.required() : required.equals("true"));
  }

  private @Nullable Condition condition(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Condition condition = Condition.parse(written);
    item(condition.key());
    return condition;
  }

  /** Says of each field of the form what fills it. */
  public List<FormField> marked(List<FormField> fields) {
    return fields.stream().map(this::marked).toList();
  }

  private FormField marked(FormField field) {
    return boxes.stream()
        .filter(box -> isBox(box.source(), field))
        .findFirst()
        .map(box -> field.filledBy(new FieldItem(box.source().from(), typed(box))))
        .orElse(field);
  }

  private static boolean isBox(FieldSource source, FormField field) {
    return source.id().equals(field.id())
        && (source.kind() != FieldKind.check || field.options().contains(source.option()));
  }

  /** Whether the item can be told from this field alone. */
  private static boolean typed(Box box) {
    return box.source().as() == null
        && (box.source().kind() == FieldKind.check || box.item().kind() != ItemKind.date);
  }

  /**
   * The other way round: what is said when this is typed into a field. A box that is no longer
   * ticked leaves its item unsaid.
   *
   * @param field one that can be typed in
   * @param value of the field; a check box's option, or {@code ""}
   * @return empty when the field is not asked for as things are
   */
  public Optional<String> said(String field, String value, Map<String, String> said) {
    return boxes.stream()
        .filter(box -> box.source().id().equals(field) && box.isAskedFor(said))
        .map(Box::source)
        .filter(
            source ->
                source.kind() != FieldKind.check
                    || value.isEmpty()
                    || value.equals(source.option()))
        .findFirst()
        .map(
            source -> {
              if (source.kind() != FieldKind.check || value.isEmpty()) {
                return value;
              }
              return source.is() == null ? YES : source.is();
            });
  }

  /**
   * @param said values by item key; a blank one counts as not said
   */
  public Filling fill(Map<String, String> said) {
    Map<String, String> values = new LinkedHashMap<>();
    // By item, in the order of the paper: the first thing that is wrong with it.
    Map<String, FieldProblem> problems = new LinkedHashMap<>();
    Map<String, FieldSource> unticked = new LinkedHashMap<>();
    Set<String> ticked = new HashSet<>();
    Map<String, Set<Integer>> rows = rowsSaid(said);
    for (Box box : boxes) {
      FieldSource source = box.source();
      String key = source.from();
      if (!box.isAskedFor(said)) {
        continue;
      }
      String value = said.getOrDefault(key, "");
      Optional<String> code =
          value.isBlank() ? missing(box, said, rows) : problem(box.item(), value, said);
      if (code.isPresent()) {
        problems.putIfAbsent(key, new FieldProblem(source.id(), key, code.get()));
      } else if (!value.isBlank()) {
        String written = source.as() == null ? value : Transforms.named(source.as()).apply(value);
        if (source.kind() == FieldKind.check) {
          boolean ticks = written.equals(source.is() == null ? YES : source.is());
          if (ticks) {
            values.put(source.id(), source.option());
            ticked.add(key);
          } else if (source.is() != null) {
            unticked.putIfAbsent(key, source);
          }
        } else if (!fits(source, value, written)) {
          problems.putIfAbsent(key, new FieldProblem(source.id(), key, "not-on-this-form"));
        } else {
          values.put(source.id(), written);
        }
      }
    }
    unticked.forEach(
        (key, source) -> {
          if (!ticked.contains(key)) {
            problems.putIfAbsent(key, new FieldProblem(source.id(), key, "not-on-this-form"));
          }
        });
    // A date without its era, for instance, would be another date.
    boxes.stream()
        .filter(box -> problems.containsKey(box.source().from()))
        .forEach(box -> values.remove(box.source().id()));
    return new Filling(values, ordered(problems), overflow(rows));
  }

  private static Optional<String> missing(
      Box box, Map<String, String> said, Map<String, Set<Integer>> rows) {
    ItemKey key = box.key();
    // Only a row that was begun has to be whole; of the first one there must be something.
    boolean asked = key.row() <= 1 || rows.getOrDefault(key.list(), Set.of()).contains(key.row());
    return asked && box.isRequired(said) ? Optional.of("missing") : Optional.empty();
  }

  private static Optional<String> problem(IntakeItem item, String value, Map<String, String> said) {
    Optional<String> wrong = Formats.problem(item, value);
    String limit = item.notAfter() == null ? "" : said.getOrDefault(item.notAfter(), "");
    // Dates in ISO 8601 are in order when their letters are.
    return wrong.isEmpty() && !limit.isBlank() && value.compareTo(limit) > 0
        ? Optional.of("date-too-late")
        : wrong;
  }

  private static boolean fits(FieldSource source, String value, String written) {
    boolean inEra =
        source.era() == null || Transforms.named("era").apply(value).equals(source.era());
    return inEra && (source.max() == 0 || Shaper.length(written) <= source.max());
  }

  private List<FieldProblem> ordered(Map<String, FieldProblem> problems) {
    Map<String, Integer> place = new HashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      place.putIfAbsent(boxes.get(i).source().id(), i);
    }
    return problems.values().stream()
        .sorted(Comparator.comparing(problem -> place.get(problem.field())))
        .toList();
  }

  private List<Overflow> overflow(Map<String, Set<Integer>> said) {
    Map<String, Integer> last = new LinkedHashMap<>();
    for (Box box : boxes) {
      ItemKey key = box.key();
      if (key.row() > 0 && !intake.isRoles(key.list())) {
        last.merge(key.list(), key.row(), Math::max);
      }
    }
    List<Overflow> overflow = new ArrayList<>();
    last.forEach(
        (list, row) ->
            said.getOrDefault(list, Set.of()).stream()
                .filter(one -> one > row)
                .forEach(one -> overflow.add(new Overflow(list, one))));
    return overflow;
  }

  /** The rows of each list of which something was said that this form asks for. */
  private Map<String, Set<Integer>> rowsSaid(Map<String, String> said) {
    Map<String, Set<Integer>> rows = new HashMap<>();
    said.forEach(
        (key, value) -> {
          ItemKey one = ItemKey.of(key);
          if (one.row() > 0 && !value.isBlank() && asked.contains(one.pattern())) {
            rows.computeIfAbsent(one.list(), list -> new TreeSet<>()).add(one.row());
          }
        });
    return rows;
  }

  private IntakeItem item(String key) {
    return intake
        .item(key)
        .orElseThrow(() -> new IllegalArgumentException("there is no intake item " + key));
  }
}
