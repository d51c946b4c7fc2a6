package org.madoguchi.procedure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.TestTown;
import org.madoguchi.procedure.pack.Pack;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.GuideView.GuideQuestion;

/** What holds of every visit: random procedures of the sample town, random answers, many times. */
class GuidePropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final int VISITS = 150;

  private final List<VersionedPack> all = List.copyOf(TestTown.CATALOG.packs().on(TODAY).values());

  /** What is said for certain. */
  private static Set<String> certain(GuideView view) {
    var certain = new HashSet<String>();
    view.consequences().forEach(c -> certain.add(c.of() + " " + c.consequence()));
    view.conflicts().forEach(c -> certain.add(c.of() + " " + c.conflict()));
    view.deadlines().forEach(d -> certain.add(d.of() + " " + d.deadline()));
    view.documents().forEach(d -> certain.add(d.document()));
    return certain;
  }

  private GuideView result(List<VersionedPack> visit, Answers answers) {
    return Guide.of(visit).result(answers, TODAY, OpeningDays.WEEKDAYS);
  }

  private List<VersionedPack> visit(Random random) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(4));
  }

  private static List<String> questions(List<VersionedPack> visit) {
    return visit.stream()
        .flatMap(one -> one.pack().questions().stream())
        .map(Pack.Question::question)
        .distinct()
        .sorted()
        .toList();
  }

  private static GuideAnswer any(Random random) {
    return GuideAnswer.values()[random.nextInt(GuideAnswer.values().length)];
  }

  /** Some of the questions, answered at random. */
  private static Answers some(List<VersionedPack> visit, Random random) {
    Map<String, GuideAnswer> said = new HashMap<>();
    for (var question : questions(visit)) {
      if (random.nextInt(3) > 0) {
        said.put(question, any(random));
      }
    }
    return new Answers(Map.copyOf(said), persons(random), Map.of("move.on", TODAY), Map.of());
  }

  private static List<Answers.Person> persons(Random random) {
    return random
        .longs(random.nextInt(4), 0, 90 * 365L)
        .mapToObj(days -> new Answers.Person("person." + days, TODAY.minusDays(days), Map.of()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameAnswersGiveTheSameInWhateverOrderThePacksCome(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < VISITS; i++) {
      var visit = visit(random);
      var answers = some(visit, random);
      var reversed = new ArrayList<>(visit);
      Collections.reverse(reversed);
      assertThat(result(reversed, answers)).isEqualTo(result(visit, answers));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whatIsCertainStaysCertainHoweverAnUnknownTurnsOut(long seed) {
    var random = new Random(seed);
    var unknowns = 0;
    for (int i = 0; i < VISITS; i++) {
      var visit = visit(random);
      var answers = some(visit, random);
      var before = certain(result(visit, answers));
      for (var said : answers.household().entrySet()) {
        if (said.getValue() == GuideAnswer.unknown) {
          unknowns++;
          for (var found : List.of(GuideAnswer.yes, GuideAnswer.no)) {
            var after = certain(result(visit, answers.with(said.getKey(), found)));
            assertThat(after).as("%s is %s", said.getKey(), found).containsAll(before);
          }
        }
      }
    }
    assertThat(unknowns).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void aFurtherAnswerTakesNothingBack(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < VISITS; i++) {
      var visit = visit(random);
      var answers = some(visit, random);
      var before = certain(result(visit, answers));
      for (var question : questions(visit)) {
        if (!answers.household().containsKey(question)) {
          var after = certain(result(visit, answers.with(question, any(random))));
          assertThat(after).containsAll(before);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void whoAnswersWhatIsAskedIsAskedNothingTwiceAndMissesNothing(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < VISITS; i++) {
      var visit = visit(random);
      var answers = new Answers(Map.of(), persons(random), Map.of(), Map.of());
      var asked = new HashSet<String>();
      var view = result(visit, answers);
      for (var next = next(view); next != null; next = next(view)) {
        assertThat(asked.add(next)).as(next).isTrue();
        answers = answers.with(next, any(random));
        view = result(visit, answers);
      }
      for (var question : questions(visit)) {
        if (!answers.household().containsKey(question)) { // it was not asked: so it does not matter
          for (var answer : GuideAnswer.values()) {
            assertThat(certain(result(visit, answers.with(question, answer))))
                .isEqualTo(certain(view));
          }
        }
      }
    }
  }

  private static @Nullable String next(GuideView view) {
    return view.questions().stream()
        .filter(q -> q.answer() == null)
        .map(GuideQuestion::question)
        .findFirst()
        .orElse(null);
  }
}
