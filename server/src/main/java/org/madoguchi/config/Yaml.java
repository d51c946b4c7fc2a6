package org.madoguchi.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML 1.2 file into plain maps; duplicate keys are refused. */
public final class Yaml {
  private Yaml() {}

  /** The file's top-level mapping; empty when the file is empty. */
  public static Map<String, Object> read(Path file) {
    var settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(2_000_000)
            .build();
    try (var reader = Files.newBufferedReader(file)) {
      var top = new Load(settings).loadFromReader(reader);
      var map = new LinkedHashMap<String, Object>();
      if (top instanceof Map<?, ?> found) {
        found.forEach((key, value) -> map.put(String.valueOf(key), value));
      } else if (top != null) {
        throw new ConfigProblem(file + ": a mapping (key: value) is expected");
      }
      return map;
    } catch (IOException e) {
      throw new ConfigProblem(file + " can't be read: " + e.getMessage());
    } catch (YamlEngineException e) {
      throw new ConfigProblem(file + " is not valid YAML: " + e.getMessage());
    }
  }
}
