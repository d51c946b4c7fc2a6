package org.madoguchi.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a {@link Config} comes from: the defaults, over them {@code madoguchi.yaml}, over that the
 * environment. The variable of a key is its path in capitals: {@code http.port} is {@code
 * MADOGUCHI_HTTP_PORT}, {@code documents.maxUploadMegabytes} is {@code
 * MADOGUCHI_DOCUMENTS_MAX_UPLOAD_MEGABYTES}; a list is written with commas.
 */
public final class ConfigFile {
  private static final String PREFIX = "MADOGUCHI_";

  private ConfigFile() {}

  /**
   * @throws ConfigProblem naming the file and key, or the variable, that does not fit
   */
  public static Config read(Path file, Map<String, String> environment) {
    var merged = Plain.toMap(Config.defaults());
    if (Files.exists(file)) {
      merge(merged, Yaml.read(file));
    }
    override(merged, environment);
    return Plain.toRecord(merged, Config.class, file.toString());
  }

  @SuppressWarnings("unchecked") // a section of toMap is always such a map
  private static void merge(Map<String, Object> into, Map<?, ?> from) {
    from.forEach(
        (key, value) -> {
          var name = String.valueOf(key);
          if (into.get(name) instanceof Map<?, ?> section && value instanceof Map<?, ?> more) {
            merge((Map<String, Object>) section, more);
          } else {
            into.put(name, value);
          }
        });
  }

  private static void override(Map<String, Object> config, Map<String, String> environment) {
    var variables = variables(config, PREFIX);
    environment.forEach(
        (name, text) -> {
          if (name.startsWith(PREFIX)) {
            var place = variables.get(name);
            if (place == null) {
              throw new ConfigProblem(
                  name + " is not a setting. Known: " + String.join(", ", variables.keySet()));
            }
            place.section.put(place.key, scalar(name, text, place.section.get(place.key)));
          }
        });
  }

  private record Place(Map<String, Object> section, String key) {}

  @SuppressWarnings("unchecked") // a section of toMap is always such a map
  private static Map<String, Place> variables(Map<String, Object> section, String prefix) {
    var found = new LinkedHashMap<String, Place>();
    section.forEach(
        (key, value) -> {
          var name = prefix + key.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
          if (value instanceof Map<?, ?> inner) {
            found.putAll(variables((Map<String, Object>) inner, name + "_"));
          } else {
            found.put(name, new Place(section, key));
          }
        });
    return found;
  }

  private static Object scalar(String name, String text, Object current) {
    if (current instanceof Integer) {
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException e) {
        throw new ConfigProblem(name + " must be a whole number");
      }
    }
    if (current instanceof Boolean) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new ConfigProblem(name + " must be true or false");
      };
    }
    if (current instanceof List) {
      return Arrays.stream(text.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
    }
    return text;
  }
}
