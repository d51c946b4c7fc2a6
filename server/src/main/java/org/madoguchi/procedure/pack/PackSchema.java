package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.ConfigProblem;

/** {@code schema.json} (JSON Schema 2020-12): what may stand in the files of the procedures. */
final class PackSchema {
  /** A kind of file; its schema is the definition of that name. */
  enum Kind {
    pack,
    shared,
    bundles,
    overlay
  }

  private final Map<Kind, Schema> schemas = new EnumMap<>(Kind.class);

  /**
   * @throws ConfigProblem when it can't be read
   */
  PackSchema(Path file) {
    try {
      var all = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(file));
      for (var kind : Kind.values()) {
        schemas.put(kind, of(all.deepCopy().put("$ref", "#/$defs/" + kind)));
      }
    } catch (IOException | ClassCastException e) {
      throw new ConfigProblem(file + " can't be read: " + e.getMessage());
    }
  }

  /** Nothing is ever fetched: the schema refers to itself only. */
  private static Schema of(ObjectNode schema) {
    schema.remove("$id");
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaLoader(loader -> loader.block(iri -> true)))
        .getSchema(schema);
  }

  /** What does not fit, each with its file and line. */
  List<String> problems(Kind kind, ObjectNode content, Places places) {
    return schemas.get(kind).validate(content).stream()
        .map(
            error -> {
              var pointer = error.getInstanceLocation().toString();
              var at =
                  error.getProperty() == null || "required".equals(error.getKeyword())
                      ? places.at(content, pointer)
                      : places.of(content.at(pointer), error.getProperty());
              return "%s: %s".formatted(at, said(pointer, error.getMessage()));
            })
        .distinct()
        .toList();
  }

  /** What does not fit of a pack that was never a file. */
  List<Misfit> misfits(ObjectNode pack) {
    return schemas.get(Kind.pack).validate(pack).stream()
        .map(
            error -> {
              var path = PackPath.of(pack, error.getInstanceLocation().toString());
              var missing =
                  "required".equals(error.getKeyword()) && error.getProperty() != null
                      ? "." + error.getProperty()
                      : "";
              return new Misfit(path + missing, error.getKeyword(), error.getMessage());
            })
        .distinct()
        .toList();
  }

  private static String said(String pointer, String message) {
    return pointer.isEmpty() ? message : pointer.substring(1).replace('/', '.') + ": " + message;
  }
}
