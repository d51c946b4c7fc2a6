package org.madoguchi.signaling.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML file, read key by key: what nobody asked for before {@link #end} is a
 * mistake, and every mistake is said with its line. Values are never quoted: some are secrets.
 */
final class Section {

  private static final int LONGEST = 1 << 20;

  private final Path file;
  private final Node node;
  private final String path;
  private final Map<String, NodeTuple> unread = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();

  private Section(Path file, Node node, String path) {
    this.file = file;
    this.node = node;
    this.path = path;
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, (path.isEmpty() ? "the file" : path) + " must be a list of key: value");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (unread.put(key, tuple) != null) {
        throw problem(tuple.getKeyNode(), full(key) + " is there twice");
      }
    }
  }

  /** The whole of a file. */
  static Section read(Path file) {
    var settings =
        LoadSettings.builder().setLabel(file.toString()).setCodePointLimit(LONGEST).build();
    try (var reader = Files.newBufferedReader(file)) {
      Node top =
          new Compose(settings)
              .composeReader(reader)
              .orElseThrow(() -> new SettingsProblem(file + " is empty"));
      return new Section(file, top, "");
    } catch (IOException unreadable) {
      throw new SettingsProblem(file + " cannot be read: " + unreadable.getMessage());
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new SettingsProblem(file + ":" + line + ": not YAML: " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      throw new SettingsProblem(file + ": not YAML: " + wrong.getMessage());
    }
  }

  /** The text under a key, or the fallback when it is not there or empty. */
  String text(String key, String fallback) {
    Node value = take(key);
    String text = value == null ? "" : scalar(key, value);
    return text.isEmpty() ? fallback : text;
  }

  /** The text under a key, which must be there. */
  String text(String key) {
    String text = text(key, "");
    if (text.isEmpty()) {
      throw problem(key, "is missing");
    }
    return text;
  }

  /** The whole number under a key. */
  int number(String key, int fallback, int least, int most) {
    Node value = take(key);
    if (value == null) {
      return fallback;
    }
    String digits = scalar(key, value);
    if (digits.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(digits);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw problem(value, "%s must be a number from %d to %d".formatted(full(key), least, most));
  }

  /** The truth under a key. */
  boolean flag(String key, boolean fallback) {
    Node value = take(key);
    if (value == null) {
      return fallback;
    }
    return switch (scalar(key, value)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(value, full(key) + " must be true or false");
    };
  }

  /** The texts of a list; empty when it is not there. */
  List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(key, item)).toList();
  }

  /** The section under a key, or null. */
  @Nullable Section section(String key) {
    Node value = take(key);
    return value == null ? null : new Section(file, value, full(key));
  }

  /** The sections of a list; empty when it is not there. */
  List<Section> sections(String key) {
    return items(key).stream().map(item -> new Section(file, item, full(key))).toList();
  }

  private List<Node> items(String key) {
    Node value = take(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    throw problem(value, full(key) + " must be a list");
  }

  /** Nothing more is known here. */
  void end() {
    unread.forEach(
        (key, tuple) -> {
          throw problem(
              tuple.getKeyNode(),
              "%s is not known here; known: %s".formatted(full(key), String.join(", ", known)));
        });
  }

  /** Something is wrong with the value of a key. */
  SettingsProblem problem(String key, String what) {
    return problem(node, full(key) + " " + what);
  }

  private SettingsProblem problem(Node where, String what) {
    int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new SettingsProblem(file + ":" + line + ": " + what);
  }

  private @Nullable Node take(String key) {
    known.add(key);
    NodeTuple tuple = unread.remove(key);
    return tuple == null || tuple.getValueNode().getTag().equals(Tag.NULL)
        ? null
        : tuple.getValueNode();
  }

  private String scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(value, full(key) + " must be a single value");
  }

  private String full(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
