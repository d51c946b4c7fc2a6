package org.madoguchi.consultation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.journal.FileStore;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.guide.Answers;
import org.madoguchi.procedure.guide.Guide;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.procedure.pack.PackReader;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.QuestionView;
import org.madoguchi.wire.RoomMessage;

/**
 * 手続案内 in a consultation: what is said to it becomes events, and what it says is worked out from
 * them and from the dates of the intake. A pack that a consultation keeps is read from the store
 * when the files have another by now. Thread-safe.
 */
final class Guiding {
  /** Whose births tell their ages; a child that is also moving is one person. */
  private static final List<String> PERSONS = List.of("person", "child", "older");

  private static final Pattern BIRTH = Pattern.compile("([a-z]+)\\.([0-9]{1,3})\\.birth");

  private final Catalog catalog;
  private final @Nullable FileStore files;
  private final OpeningDays opening;
  private final Map<FileHash, VersionedPack> known = new ConcurrentHashMap<>();

  /**
   * @param files where packs are kept; without it only those of the catalog are known
   */
  Guiding(Catalog catalog, @Nullable FileStore files, OpeningDays opening) {
    this.catalog = catalog;
    this.files = files;
    this.opening = opening;
    catalog.packs().all().forEach(pack -> known.put(pack.hash(), pack));
  }

  /** Whether the guide may say something else after this. */
  static boolean concerns(ConsultationEvent event) {
    return event instanceof ConsultationEvent.GuideEvent
        || event instanceof ConsultationEvent.ItemChanged;
  }

  List<ConsultationEvent> decided(Consultation consultation, RoomMessage.GuideCommand command) {
    if (command instanceof RoomMessage.OpenGuide) {
      return consultation.guide().isOpen()
          ? List.of()
          : consultation.view().procedures().stream()
              .map(one -> (ConsultationEvent) packed(one.procedure()))
              .toList();
    }
    if (!consultation.guide().isOpen()) {
      throw new Problem.Conflict("guide-not-open");
    }
    return command instanceof RoomMessage.AnswerGuide m
        ? answered(consultation, m)
        : ticked(consultation, (RoomMessage.TickGuideDocument) command);
  }

  /** A further procedure is further questions. */
  List<ConsultationEvent> added(Consultation consultation, ConsultationEvent.ProcedureAdded added) {
    return consultation.guide().isOpen()
        ? List.of(added, packed(added.procedure()))
        : List.of(added);
  }

  private ConsultationEvent.GuidePacked packed(ProcedureId procedure) {
    return new ConsultationEvent.GuidePacked(procedure, catalog.pack(procedure).hash());
  }

  private List<ConsultationEvent> answered(
      Consultation consultation, RoomMessage.AnswerGuide command) {
    var person = command.person();
    if (!guide(consultation).asks(command.question(), person != null)
        || person != null
            && persons(consultation).stream().noneMatch(p -> p.key().equals(person))) {
      throw new Problem.Invalid("no-such-question");
    }
    var told = consultation.guide();
    Map<String, GuideAnswer> before = person == null ? told.household() : told.of(person);
    return Objects.equals(before.get(command.question()), command.answer())
        ? List.of()
        : List.of(
            new ConsultationEvent.GuideAnswered(command.question(), person, command.answer()));
  }

  /**
   * A question of the guide, as it is put to the resident on the screen.
   *
   * @throws Problem.Conflict {@code question-discreet} when others may not see it there
   */
  ConsultationEvent.QuestionAsked question(
      Consultation consultation, RoomMessage.AskGuideQuestion command) {
    var asked =
        view(consultation)
            .orElseThrow(() -> new Problem.Conflict("guide-not-open"))
            .questions()
            .stream()
            .filter(q -> q.question().equals(command.guide()))
            .filter(q -> Objects.equals(q.person(), command.person()))
            .findFirst()
            .orElseThrow(() -> new Problem.Invalid("no-such-question"));
    if (asked.discreet()) {
      throw new Problem.Conflict("question-discreet");
    }
    return new ConsultationEvent.QuestionAsked(
        command.question(),
        asked.ask().ja(),
        asked.ask(),
        asked.question(),
        asked.person(),
        isKnown(asked.answer()) ? Boolean.TRUE : null);
  }

  private static boolean isKnown(@Nullable GuideAnswer answer) {
    return answer == GuideAnswer.yes || answer == GuideAnswer.no;
  }

  /** What the resident answers at the kiosk is answered in the guide too, while it asks that. */
  List<ConsultationEvent> alsoAnswered(Consultation consultation, List<ConsultationEvent> events) {
    return events.stream()
        .flatMap(event -> Stream.concat(Stream.of(event), inGuide(consultation, event).stream()))
        .toList();
  }

  private Optional<ConsultationEvent> inGuide(Consultation consultation, ConsultationEvent event) {
    if (!(event instanceof ConsultationEvent.QuestionAnswered answered)) {
      return Optional.empty();
    }
    return consultation.view().questions().stream()
        .filter(q -> q.question().equals(answered.question()) && q.guide() != null)
        .filter(q -> isAsked(consultation, q))
        .findFirst()
        .map(
            q ->
                new ConsultationEvent.GuideAnswered(
                    q.guide(), q.person(), answerOf(answered.answer())));
  }

  private boolean isAsked(Consultation consultation, QuestionView asked) {
    return view(consultation).stream()
        .flatMap(guide -> guide.questions().stream())
        .anyMatch(
            q -> q.question().equals(asked.guide()) && Objects.equals(q.person(), asked.person()));
  }

  private static GuideAnswer answerOf(Answer answer) {
    return switch (answer) {
      case yes -> GuideAnswer.yes;
      case no -> GuideAnswer.no;
      case unsure -> GuideAnswer.unknown;
    };
  }

  private List<ConsultationEvent> ticked(
      Consultation consultation, RoomMessage.TickGuideDocument command) {
    if (!guide(consultation).knowsDocument(command.document())) {
      throw new Problem.Invalid("no-such-document");
    }
    return Objects.equals(consultation.guide().ticks().get(command.document()), command.tick())
        ? List.of()
        : List.of(new ConsultationEvent.GuideTicked(command.document(), command.tick()));
  }

  /** What the guide says now; empty while it was not begun. */
  Optional<GuideView> view(Consultation consultation) {
    var told = consultation.guide();
    if (!told.isOpen()) {
      return Optional.empty();
    }
    var answers =
        new Answers(
            Map.copyOf(told.household()),
            persons(consultation),
            dates(consultation),
            Map.copyOf(told.ticks()));
    return Optional.of(guide(consultation).result(answers, catalog.today(), opening));
  }

  private Guide guide(Consultation consultation) {
    return Guide.of(consultation.guide().packs().values().stream().map(this::pack).toList());
  }

  private VersionedPack pack(FileHash hash) {
    return known.computeIfAbsent(
        hash,
        missing ->
            Optional.ofNullable(files)
                .flatMap(store -> store.find(missing))
                .map(PackReader::kept)
                .orElseThrow(() -> new IllegalStateException("a pack that was never kept")));
  }

  private static Map<String, LocalDate> dates(Consultation consultation) {
    var dates = new HashMap<String, LocalDate>();
    consultation
        .view()
        .intake()
        .values()
        .forEach((key, value) -> day(value).ifPresent(day -> dates.put(key, day)));
    return Map.copyOf(dates);
  }

  /** Those whose birth was said, in the order of the lists; nobody is counted twice. */
  private static List<Answers.Person> persons(Consultation consultation) {
    var told = consultation.guide();
    var found = new ArrayList<Answers.Person>();
    for (var list : PERSONS) {
      var unmatched = new ArrayList<>(found.stream().map(Answers.Person::born).toList());
      births(consultation, list)
          .forEach(
              (number, born) -> {
                if (!unmatched.remove(born)) {
                  var key = list + "." + number;
                  found.add(new Answers.Person(key, born, Map.copyOf(told.of(key))));
                }
              });
    }
    return List.copyOf(found);
  }

  private static Map<Integer, LocalDate> births(Consultation consultation, String list) {
    var births = new TreeMap<Integer, LocalDate>();
    consultation
        .view()
        .intake()
        .values()
        .forEach(
            (key, value) -> {
              var birth = BIRTH.matcher(key);
              if (birth.matches() && birth.group(1).equals(list)) {
                day(value).ifPresent(day -> births.put(Integer.valueOf(birth.group(2)), day));
              }
            });
    return births;
  }

  /** Values are as they were typed, right or wrong. */
  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
