package org.madoguchi.consultation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.DocumentFilled;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.IdentityCheckView;
import org.madoguchi.wire.IdentityKind;

/** 本人確認欄: ticks on every open form by what kinds of documents somebody was identified. */
final class IdentityBoxes {
  /** A form that asks only whether it was done. */
  private static final String DONE = "id_checked";

  private static final Map<String, IdentityKind> KINDS =
      Arrays.stream(IdentityKind.values())
          .collect(Collectors.toUnmodifiableMap(IdentityBoxes::box, kind -> kind));

  /** These prove that somebody may act for another; they are no その他 of who somebody is. */
  static final Set<IdentityKind> AUTHORITY =
      EnumSet.of(IdentityKind.mandate, IdentityKind.register);

  private IdentityBoxes() {}

  /** What is different now, on each form that is being filled in. */
  static List<ConsultationEvent> ticked(
      List<DocumentView> documents, List<IdentityCheckView> checks) {
    var seen = seen(checks);
    return documents.stream()
        .filter(document -> document.form() != null && document.finished() == null)
        .map(document -> filled(document, seen))
        .filter(filled -> !filled.values().isEmpty())
        .map(ConsultationEvent.class::cast)
        .toList();
  }

  /**
   * What puts a form on the table, and the ticks of what is recorded already.
   *
   * @param document as it is before the events fill it
   */
  static List<ConsultationEvent> alsoTicked(
      DocumentView document, List<IdentityCheckView> checks, List<ConsultationEvent> events) {
    if (checks.isEmpty()) {
      return events; // what an old stream has ticked stays
    }
    var filled = document;
    for (var event : events) {
      filled = event instanceof DocumentFilled e ? Documents.filled(filled, e) : filled;
    }
    return Stream.concat(events.stream(), ticked(List.of(filled), checks).stream()).toList();
  }

  /** The boxes that all records together tick. */
  private static List<IdentityKind> seen(List<IdentityCheckView> checks) {
    return checks.stream().flatMap(IdentityBoxes::boxes).distinct().toList();
  }

  private static Stream<IdentityKind> boxes(IdentityCheckView check) {
    return switch (check.method()) {
      case onePhoto -> check.kinds().stream();
      case twoOthers -> Stream.concat(Stream.of(IdentityKind.twoDocuments), authority(check));
      case oral -> Stream.concat(Stream.of(IdentityKind.oral), authority(check));
      case laterNotice -> Stream.concat(Stream.of(IdentityKind.other), authority(check));
    };
  }

  private static Stream<IdentityKind> authority(IdentityCheckView check) {
    return check.kinds().stream().filter(AUTHORITY::contains);
  }

  private static DocumentFilled filled(DocumentView document, List<IdentityKind> seen) {
    var boxes = document.fields().stream().filter(IdentityBoxes::isBox).toList();
    var own = boxes.stream().map(FormField::id).collect(Collectors.toSet());
    var changed = new HashMap<String, String>();
    for (var box : boxes) {
      var value = isTicked(box.id(), own, seen) ? box.options().get(0) : "";
      if (!document.values().getOrDefault(box.id(), "").equals(value)) {
        changed.put(box.id(), value);
      }
    }
    return new DocumentFilled(
        document.document(), changed, document.problems(), document.overflow());
  }

  private static boolean isBox(FormField field) {
    return field.kind() == FieldKind.check
        && field.item() == null
        && !field.options().isEmpty()
        && (field.id().equals(DONE) || KINDS.containsKey(field.id()));
  }

  private static boolean isTicked(String box, Set<String> own, List<IdentityKind> seen) {
    if (box.equals(DONE)) {
      return !seen.isEmpty();
    }
    if (box.equals(box(IdentityKind.other))) {
      return seen.contains(IdentityKind.other)
          || seen.stream().anyMatch(kind -> !AUTHORITY.contains(kind) && !own.contains(box(kind)));
    }
    return seen.contains(KINDS.get(box));
  }

  /** The name of its box in the PDF. */
  private static String box(IdentityKind kind) {
    return "id_" + kind.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
