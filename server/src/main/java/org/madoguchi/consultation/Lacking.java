package org.madoguchi.consultation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormField;

/** 不足: what one of our forms asks for and does not have when it is to be finished. */
final class Lacking {
  /** Named in a refusal; the screen knows them all anyway. */
  private static final int NAMED = 50;

  private Lacking() {}

  /**
   * Refuses to finish what is wrong; and what lacks something, unless somebody says why it is to be
   * finished as it is.
   *
   * @throws Problem.Conflict {@code value-not-right} or {@code fields-missing}, with the first
   *     {@code field}; the latter with all {@code fields}, separated by spaces
   */
  static void requireSaid(DocumentView document, @Nullable String reason) {
    document.problems().stream()
        .filter(
            FieldProblem::keptOffPaper) // the paper would show something else than what was said
        .findFirst()
        .ifPresent(
            problem -> {
              throw new Problem.Conflict("value-not-right", Map.of("field", problem.field()));
            });
    if (reason != null) {
      return;
    }
    var fields = fields(document);
    if (!fields.isEmpty()) {
      var named = String.join(" ", fields.subList(0, Math.min(NAMED, fields.size())));
      throw new Problem.Conflict("fields-missing", Map.of("field", fields.get(0), "fields", named));
    }
    if (!document.overflow().isEmpty()) {
      throw new Problem.Conflict("fields-missing");
    }
  }

  /** Fields that are asked for and empty, that have no box for what was said, or no signature. */
  private static List<String> fields(DocumentView document) {
    var empty = document.problems().stream().map(FieldProblem::field);
    return Stream.concat(empty, unsigned(document)).distinct().toList();
  }

  private static Stream<String> unsigned(DocumentView document) {
    return document.form() == null
        ? Stream.of()
        : document.fields().stream()
            .filter(field -> field.kind() == FieldKind.signature)
            .map(FormField::id)
            .filter(id -> document.signatures().stream().noneMatch(s -> s.field().equals(id)));
  }
}
