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
  private final List<FieldSource> sources;

  /**
   * @param sources of the form's description
   * @throws IllegalArgumentException when the description names an item, transform or condition
   *     that does not exist
   */
  public FormFilling(Intake intake, List<FieldSource> sources) {
    this.intake = intake;
    this.sources = sources.stream().filter(source -> source.from() != null).toList();
    for (FieldSource source : this.sources) {
      item(source.from());
      if (source.as() != null) {
        Transforms.named(source.as());
      }
      if (source.when() != null) {
        item(Condition.parse(source.when()).key());
      }
      if (source.required() != null && !source.required().matches("true|false")) {
        item(Condition.parse(source.required()).key());
      }
    }
  }

  /** Says of each field of the form what fills it. */
  public List<FormField> marked(List<FormField> fields) {
    return fields.stream().map(this::marked).toList();
  }

  private FormField marked(FormField field) {
    return sources.stream()
        .filter(source -> isBox(source, field))
        .findFirst()
        .map(source -> field.filledBy(new FieldItem(source.from(), typed(source))))
        .orElse(field);
  }

  private static boolean isBox(FieldSource source, FormField field) {
    return source.id().equals(field.id())
        && (source.kind() != FieldKind.check || field.options().contains(source.option()));
  }

  /** Whether the item can be told from this field alone. */
  private boolean typed(FieldSource source) {
    ItemKind kind = item(source.from()).kind();
    return source.as() == null && (source.kind() == FieldKind.check || kind != ItemKind.date);
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
    return sources.stream()
        .filter(source -> source.id().equals(field))
        .filter(source -> source.when() == null || Condition.parse(source.when()).holds(said))
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
    for (FieldSource source : sources) {
      String key = source.from();
      if (source.when() != null && !Condition.parse(source.when()).holds(said)) {
        continue;
      }
      String value = said.getOrDefault(key, "");
      Optional<String> code = value.isBlank() ? missing(source, said) : problem(key, value, said);
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
    sources.stream()
        .filter(source -> problems.containsKey(source.from()))
        .forEach(source -> values.remove(source.id()));
    return new Filling(values, ordered(problems), overflow(said));
  }

  private Optional<String> missing(FieldSource source, Map<String, String> said) {
    ItemKey key = ItemKey.of(source.from());
    // Only a row that was begun has to be whole; of the first one there must be something.
    boolean asked = key.row() <= 1 || rowsSaid(said, key.list()).contains(key.row());
    return asked && required(source, said) ? Optional.of("missing") : Optional.empty();
  }

  private boolean required(FieldSource source, Map<String, String> said) {
    String required = source.required();
    if (required == null) {
      return item(source.from()).required();
    }
    return switch (required) {
      case "true" -> true;
      case "false" -> false;
      default -> Condition.parse(required).holds(said);
    };
  }

  private Optional<String> problem(String key, String value, Map<String, String> said) {
    IntakeItem item = item(key);
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
    for (int i = 0; i < sources.size(); i++) {
      place.putIfAbsent(sources.get(i).id(), i);
    }
    return problems.values().stream()
        .sorted(Comparator.comparing(problem -> place.get(problem.field())))
        .toList();
  }

  private List<Overflow> overflow(Map<String, String> said) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (FieldSource source : sources) {
      ItemKey key = ItemKey.of(source.from());
      if (key.row() > 0 && !intake.isRoles(key.list())) {
        rows.merge(key.list(), key.row(), Math::max);
      }
    }
    List<Overflow> overflow = new ArrayList<>();
    rows.forEach(
        (list, last) ->
            rowsSaid(said, list).stream()
                .filter(row -> row > last)
                .forEach(row -> overflow.add(new Overflow(list, row))));
    return overflow;
  }

  /** The rows of a list of which something was said that this form asks for. */
  private Set<Integer> rowsSaid(Map<String, String> said, String list) {
    Set<String> asked = new HashSet<>();
    sources.forEach(source -> asked.add(ItemKey.of(source.from()).pattern()));
    Set<Integer> rows = new TreeSet<>();
    said.forEach(
        (key, value) -> {
          ItemKey one = ItemKey.of(key);
          if (one.list().equals(list) && !value.isBlank() && asked.contains(one.pattern())) {
            rows.add(one.row());
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
