package org.madoguchi.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.Directory;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.pack.PackFile;
import org.madoguchi.procedure.pack.Places;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.PracticeHint;
import org.madoguchi.wire.ServiceLanguage;

/**
 * All 練習の来庁者, as {@code config/practice} describes them: a file for each, and {@code phrases.yaml}.
 * Whatever does not fit the town, its procedures, forms and items stops the start and is named with
 * its line. Unchangeable.
 */
public final class PracticeScripts {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String PHRASES = "phrases.yaml";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** What a file may name. */
  public record World(
      Directory town, Catalog catalog, Predicate<String> hasForm, Predicate<String> hasItem) {}

  /** In each language that is spoken. */
  private record Spoken(Phrases ja, Phrases en) {}

  private final List<PracticeScript> scripts;
  private final Spoken spoken;

  private PracticeScripts(List<PracticeScript> scripts, Spoken spoken) {
    this.scripts = List.copyOf(scripts);
    this.spoken = spoken;
  }

  /**
   * @throws ConfigProblem naming the file, the line and what does not fit
   */
  public static PracticeScripts read(Path folder, World world) {
    var scripts = new ArrayList<PracticeScript>();
    for (var file : files(folder)) {
      var places = new Places();
      var root = PackFile.read(file, places);
      var script = record(root, PracticeScript.class, places);
      new Check(root, places, world).check(file, script);
      scripts.add(script);
    }
    var places = new Places();
    var phrases = PackFile.read(folder.resolve(PHRASES), places);
    return new PracticeScripts(scripts, record(phrases, Spoken.class, places));
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") && !f.endsWith(PHRASES))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigProblem(folder + " can't be read: it has the residents to practise with");
    }
  }

  private static <T> T record(ObjectNode root, Class<T> type, Places places) {
    try {
      return MAPPER.treeToValue(root, type);
    } catch (JsonMappingException e) {
      var pointer =
          e.getPath().stream()
              .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
              .collect(Collectors.joining("/", "/", ""));
      var why = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
      throw new ConfigProblem(places.at(root, pointer) + ": " + why);
    } catch (JsonProcessingException e) {
      throw new ConfigProblem(places.at(root, "") + ": " + e.getOriginalMessage());
    }
  }

  /** Whether a file names what there is. */
  private record Check(JsonNode root, Places places, World world) {
    void check(Path file, PracticeScript script) {
      require(file.endsWith(script.resident() + ".yaml"), "/resident", "is not the file's name");
      require(world.town.branch(script.branch()).isPresent(), "/branch", "is no branch");
      procedure(script.procedure(), "/procedure");
      for (int i = 0; i < script.facts().size(); i++) {
        var item = script.facts().get(i).item();
        require(world.hasItem.test(item), "/facts/" + i + "/item", item + " is no intake item");
      }
      for (int i = 0; i < script.hints().size(); i++) {
        hint(script.hints().get(i), "/hints/" + i);
      }
      require(!script.outcomes().isEmpty(), "/outcomes", "is missing");
      for (int i = 0; i < script.outcomes().size(); i++) {
        var right = script.outcomes().get(i);
        procedure(right.procedure(), "/outcomes/" + i);
        require(
            world.catalog.has(right.procedure(), right.outcome()),
            "/outcomes/" + i,
            right.outcome() + " is no outcome of " + right.procedure());
      }
      var asked =
          script.outcomes().stream()
              .flatMap(o -> world.catalog.pack(o.procedure()).pack().questions().stream())
              .map(question -> question.question())
              .collect(Collectors.toSet());
      for (var question : script.guide().keySet()) {
        require(asked.contains(question), "/guide/" + question, question + " is never asked");
      }
    }

    private void hint(PracticeScript.Hint hint, String at) {
      var of = hint.of();
      if (hint.hint() == PracticeHint.form || hint.hint() == PracticeHint.sign) {
        require(of != null && world.hasForm.test(of), at, "of must be a form");
      } else if (hint.hint() == PracticeHint.add || hint.hint() == PracticeHint.accept) {
        require(of != null, at, "of must be a procedure");
        procedure(new ProcedureId(of), at);
      } else if (hint.hint() == PracticeHint.task) {
        require(of != null && isTask(of), at, "of must be a kind of task");
      } else {
        require(of == null, at, hint.hint() + " is of nothing");
      }
    }

    private static boolean isTask(String of) {
      return Arrays.stream(ClerkTaskKind.values()).anyMatch(kind -> kind.name().equals(of));
    }

    private void procedure(ProcedureId id, String at) {
      require(
          world.catalog.all().stream().anyMatch(p -> p.procedure().equals(id)),
          at,
          id + " is no procedure");
    }

    private void require(boolean fits, String at, String why) {
      if (!fits) {
        throw new ConfigProblem(places.at(root, at) + ": " + why);
      }
    }
  }

  List<PracticeScript> all() {
    return scripts;
  }

  /**
   * @param at when they came
   */
  Optional<PracticeScript> find(PracticeId resident, Instant at) {
    return scripts.stream()
        .filter(s -> s.resident().equals(resident))
        .map(s -> s.on(LocalDate.ofInstant(at, JAPAN)))
        .findFirst();
  }

  /**
   * @param language absent: Japanese
   */
  Phrases phrases(@Nullable ServiceLanguage language) {
    return ServiceLanguage.speaksJapanese(language) ? spoken.ja : spoken.en;
  }
}
