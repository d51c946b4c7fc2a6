package org.madoguchi.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.core.Problem;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.OriginalKind;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.OriginalState;

/**
 * What holds for the 原本受領簿 whatever people do: random weeks around the end of a fiscal year, at
 * three nodes that know of each other only what they have read. Every number from 1 on is given
 * once, no paper is lost, and none is in two places.
 */
class OriginalScriptsTest {
  private static final int WEEKS = 100;
  private static final int DEEDS = 300;

  static IntStream weeks() {
    return IntStream.range(0, WEEKS);
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void noNumberIsLeftOutOrGivenTwiceAndNoPaperIsLost(int seed) {
    var weeks = new Weeks(new Random(seed));
    for (int i = 0; i < DEEDS; i++) {
      weeks.somethingIsDone();
    }
    weeks.check();
  }

  private static final class Weeks {
    final Random random;
    final Map<Book, List<Entry<OriginalEvent>>> journal = new HashMap<>();
    final Map<OriginalId, OriginalState> places = new HashMap<>();
    final List<OriginalMessage.ReceiveOriginal> said = new ArrayList<>();
    final List<Originals> nodes =
        IntStream.range(0, 3).mapToObj(i -> new Originals(TestTown.DIRECTORY.branches())).toList();
    Instant now = Instant.parse("2027-03-20T00:00:00Z");

    Weeks(Random random) {
      this.random = random;
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    void somethingIsDone() {
      var node = any(nodes);
      var id = said.isEmpty() ? OriginalId.fresh() : any(said).original();
      var command = CommandId.fresh();
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> receive(node, fresh());
        case 3 -> {
          if (!said.isEmpty()) {
            receive(node, any(said)); // the same once more, perhaps at another node
          }
        }
        case 4, 5 -> keep(node, TANAKA, new OriginalMessage.SendOriginal(command, id));
        case 6, 7 -> keep(node, SATO, new OriginalMessage.ConfirmOriginal(command, id));
        case 8 -> keep(node, TANAKA, new OriginalMessage.ReturnOriginal(command, id));
        case 9 ->
            keep(
                node,
                random.nextBoolean() ? SATO : TANAKA,
                new OriginalMessage.CorrectOriginal(command, id, "誤り"));
        case 10 -> keep(node, TANAKA, new OriginalMessage.CancelOriginal(command, id, "誤り"));
        default -> now = now.plus(Duration.ofHours(random.nextInt(60)));
      }
    }

    private OriginalMessage.ReceiveOriginal fresh() {
      var asked =
          new OriginalMessage.ReceiveOriginal(
              CommandId.fresh(),
              OriginalId.fresh(),
              new DepartmentId("shimin"),
              null,
              null,
              any(List.of(OriginalKind.powerOfAttorney, OriginalKind.application)),
              null,
              1 + random.nextInt(3),
              any(List.of(OriginalPurpose.values())));
      said.add(asked);
      return asked;
    }

    private void receive(Originals node, OriginalMessage.ReceiveOriginal asked) {
      var book = Book.of(TANAKA.ownBranch(), LocalDate.ofInstant(now, OpeningDays.JAPAN));
      keep(node, TANAKA, book, () -> node.receive(book, asked, null));
    }

    private void keep(Originals node, Actor by, OriginalMessage.OriginalCommand command) {
      readOn(node);
      node.find(command.original())
          .map(Original::book)
          .ifPresent(book -> keep(node, by, book, () -> node.decide(by, command)));
    }

    /** As the Keeper does it: who knows less than the journal reads and decides again. */
    private void keep(Originals node, Actor by, Book book, Supplier<List<OriginalEvent>> decision) {
      try {
        for (int tries = 0; tries < 20; tries++) {
          var events = decision.get();
          if (events.isEmpty() || append(node, by, book, events)) {
            return;
          }
          readOn(node);
        }
        throw new AssertionError("never decided");
      } catch (Problem refused) {
        assertThat(refused.code()).isEqualTo("original-elsewhere");
      }
    }

    private boolean append(Originals node, Actor by, Book book, List<OriginalEvent> events) {
      var entries = journal.computeIfAbsent(book, b -> new ArrayList<>());
      if (node.head(book) < entries.size()) {
        return false; // the stream has moved on
      }
      for (var event : events) {
        if (event instanceof OriginalEvent.OriginalReceived
            && places.containsKey(event.original())) {
          return false; // the table's primary key, of another year's book
        }
        var entry = new Entry<>(entries.size() + 1L, now, by.person(), CommandId.fresh(), event);
        entries.add(entry);
        node.fold(book, entry);
        places.put(
            event.original(),
            event instanceof OriginalEvent.OriginalMoved moved
                ? moved.state()
                : OriginalState.held);
      }
      return true;
    }

    private void readOn(Originals node) {
      journal.forEach(
          (book, entries) ->
              entries.stream().skip(node.head(book)).toList().forEach(e -> node.fold(book, e)));
    }

    void check() {
      for (var node : nodes) {
        readOn(node);
        assertThat(
                node.all().stream()
                    .collect(Collectors.toMap(o -> o.received().original(), Original::state)))
            .isEqualTo(places);
        var numbers = node.all().stream().map(o -> o.received().number()).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        journal
            .keySet()
            .forEach(
                book -> {
                  var given =
                      node.all().stream()
                          .filter(o -> o.book().equals(book))
                          .map(o -> o.received().running())
                          .collect(Collectors.toCollection(TreeSet::new));
                  assertThat(given)
                      .containsExactlyElementsOf(
                          IntStream.rangeClosed(1, given.size()).boxed().toList());
                });
      }
    }
  }
}
