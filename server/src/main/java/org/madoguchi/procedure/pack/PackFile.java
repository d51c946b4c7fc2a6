package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.procedure.pack.Places.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One YAML 1.2 file as JSON, with the line of everything in it. */
public final class PackFile {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Path file;
  private final Places places;

  private PackFile(Path file, Places places) {
    this.file = file;
    this.places = places;
  }

  /**
   * @param places told where everything stands
   * @throws ConfigProblem when it can't be read, is no YAML, or is no mapping
   */
  public static ObjectNode read(Path file, Places places) {
    try {
      return read(file, Files.readString(file), places);
    } catch (IOException e) {
      throw new ConfigProblem(file + " can't be read: " + e.getMessage());
    }
  }

  /**
   * The same of a text that does not stand in its file yet.
   *
   * @param file the name by which its mistakes are said
   * @throws ConfigProblem when it is no YAML, or is no mapping
   */
  public static ObjectNode read(Path file, String yaml, Places places) {
    var settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try {
      var top = new Compose(settings).composeString(yaml);
      if (top.isPresent() && top.get() instanceof MappingNode mapping) {
        return new PackFile(file, places).object(mapping);
      }
      throw new ConfigProblem(file + ":1: a mapping (key: value) is expected");
    } catch (YamlEngineException e) {
      throw new ConfigProblem(file + " is not valid YAML: " + e.getMessage());
    }
  }

  private JsonNode node(Node node) {
    if (node instanceof MappingNode mapping) {
      return object(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      var list = JSON.arrayNode();
      places.container(list, place(node));
      sequence.getValue().forEach(item -> list.add(node(item)));
      return list;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping) {
    var object = JSON.objectNode();
    places.container(object, place(mapping));
    for (var entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new ConfigProblem(place(entry.getKeyNode()) + ": a key must be one word");
      }
      if (object.has(key.getValue())) {
        throw new ConfigProblem(place(key) + ": " + key.getValue() + " is there twice");
      }
      places.key(object, key.getValue(), place(key));
      object.set(key.getValue(), node(entry.getValueNode()));
    }
    return object;
  }

  private JsonNode scalar(ScalarNode scalar) {
    var tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(scalar.getValue()));
    }
    if (tag.equals(Tag.INT)) {
      try {
        return JSON.numberNode(Integer.parseInt(scalar.getValue()));
      } catch (NumberFormatException e) {
        throw new ConfigProblem(place(scalar) + ": the number is too large");
      }
    }
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    return JSON.textNode(scalar.getValue());
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
