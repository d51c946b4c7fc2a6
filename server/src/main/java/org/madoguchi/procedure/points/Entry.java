package org.madoguchi.procedure.points;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.wire.Words;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a table's YAML 1.2 file, read key by key. A table is long and edited by hand, so
 * every mistake is told with its line.
 */
final class Entry {
  private final Path file;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();

  private Entry(Path file, Node node) {
    this.file = file;
    if (!(node instanceof MappingNode mapping)) {
      throw at(file, node, "a mapping (key: value) is expected");
    }
    this.node = mapping;
    for (var tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw at(file, tuple.getKeyNode(), "a key must be a word");
      }
      if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        throw at(file, key, key.getValue() + " is said twice");
      }
    }
  }

  /**
   * The top of a file.
   *
   * @throws ConfigProblem when there is none
   */
  static Entry top(Path file) {
    var settings =
        LoadSettings.builder().setLabel(file.toString()).setCodePointLimit(2_000_000).build();
    try (var reader = Files.newBufferedReader(file)) {
      return new Entry(
          file,
          new Compose(settings)
              .composeReader(reader)
              .orElseThrow(() -> new ConfigProblem(file + ": the file is empty")));
    } catch (IOException e) {
      throw new ConfigProblem(file + " can't be read: " + e.getMessage());
    } catch (YamlEngineException e) {
      throw new ConfigProblem(file + " is not valid YAML: " + e.getMessage());
    }
  }

  private static ConfigProblem at(Path file, Node node, String what) {
    return new ConfigProblem(place(file, node) + ": " + what);
  }

  private static String place(Path file, Node node) {
    return file + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
  }

  /** Where it stands, as {@code file:line}. */
  String place() {
    return place(file, node);
  }

  ConfigProblem problem(String what) {
    return at(file, node, what);
  }

  /** A problem at the value of a key. */
  ConfigProblem problem(String key, String what) {
    return at(file, values.getOrDefault(key, node), what);
  }

  private @Nullable Node value(String key) {
    known.add(key);
    return values.get(key);
  }

  private Node required(String key) {
    var value = value(key);
    if (value == null) {
      throw problem(key + " is missing");
    }
    return value;
  }

  boolean has(String key) {
    return value(key) != null;
  }

  private String scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw at(file, value, key + " must be a text");
  }

  String text(String key) {
    return scalar(key, required(key));
  }

  @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  /** A text that others refer to. */
  String id(String key) {
    var text = text(key);
    if (!text.matches("[a-zA-Z][a-zA-Z0-9_-]{0,39}")) {
      throw problem(key, key + " must be a word of Latin letters");
    }
    return text;
  }

  /** A whole number from {@code -max} to {@code max}. */
  int whole(String key, int max) {
    try {
      int number = Integer.parseInt(text(key));
      if (Math.abs((long) number) <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw problem(key, "%s must be a whole number, at most %d".formatted(key, max));
  }

  /** Hours such as {@code 7.75}, in minutes. */
  int minutes(String key) {
    try {
      var minutes = new BigDecimal(text(key)).multiply(BigDecimal.valueOf(60)).intValueExact();
      if (minutes >= 0 && minutes <= 31 * 24 * 60) {
        return minutes;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // told below
    }
    throw problem(key, key + " must be hours such as 8 or 7.75");
  }

  LocalDate day(String key) {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeParseException e) {
      throw problem(key, key + " must be a day such as 2026-04-01");
    }
  }

  /** {@code false} when it is not there. */
  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(key, key + " must be true or false");
    };
  }

  <E extends Enum<E>> E one(String key, Class<E> of) {
    var text = text(key);
    for (var constant : of.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw problem(key, "%s must be one of %s".formatted(key, List.of(of.getEnumConstants())));
  }

  Words words(String key) {
    var entry = new Entry(file, required(key));
    var words = new Words(entry.text("ja"), entry.text("en"));
    entry.done();
    return words;
  }

  @Nullable Words wordsOrNull(String key) {
    return has(key) ? words(key) : null;
  }

  private List<Node> items(String key) {
    var value = value(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw at(file, value, key + " must be a list");
  }

  /** Empty when it is not there. */
  List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(key, item)).toList();
  }

  /** Empty when it is not there. */
  List<Entry> entries(String key) {
    var entries = new ArrayList<Entry>();
    items(key).forEach(item -> entries.add(new Entry(file, item)));
    return entries;
  }

  @Nullable Entry entry(String key) {
    var value = value(key);
    return value == null ? null : new Entry(file, value);
  }

  /** The keys there are, in their order. */
  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /**
   * @throws ConfigProblem when there is a key that nobody asked for
   */
  void done() {
    for (var key : values.keySet()) {
      if (!known.contains(key)) {
        throw problem(
            key, "unknown key %s (known here: %s)".formatted(key, String.join(", ", known)));
      }
    }
  }
}
