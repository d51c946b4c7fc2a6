package org.madoguchi.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.access.Actor;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.TicketId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.CallStep;
import org.madoguchi.wire.TicketState;

/**
 * What holds for the line whatever people do: random mornings at two nodes that know of each other
 * only what they have read, with a clock that is moved back now and then. No ticket is lost, none
 * is given to two, nobody is asked about two, and who waits longest is asked about first.
 */
class LineScriptsTest {
  private static final int MORNINGS = 150;
  private static final int DEEDS = 250;
  private static final DepartmentId SHIMIN = new DepartmentId("shimin");

  static IntStream mornings() {
    return IntStream.range(0, MORNINGS);
  }

  @ParameterizedTest
  @MethodSource("mornings")
  void noTicketIsLostNoneIsGivenToTwoAndTheOrderIsKept(int seed) {
    var morning = new Morning(new Random(seed));
    for (int i = 0; i < DEEDS; i++) {
      morning.somethingIsDone();
    }
    morning.nobodyAnswersAnyMore();
  }

  /** A node: what it has read, and who is connected to it. */
  private static final class Node {
    final WaitingLines lines = new WaitingLines(Map.of());
    final Offering offering = new Offering(OfferingTest.TIMES);
    final List<Actor> staff;
    int read;

    Node(List<Actor> staff) {
      this.staff = staff;
    }
  }

  private static final class Morning {
    final Random random;
    final List<Entry<LineEvent>> journal = new ArrayList<>();
    final Referee referee = new Referee();
    final List<Actor> staff =
        IntStream.range(0, 4).mapToObj(i -> person("staff-" + i, Role.staff)).toList();
    final List<Actor> kiosks =
        IntStream.range(0, 6).mapToObj(i -> person("kiosk-" + i, Role.resident)).toList();
    final List<Node> nodes = List.of(new Node(staff.subList(0, 2)), new Node(staff.subList(2, 4)));
    final Set<String> away = new HashSet<>();
    Instant now = Instant.parse("2026-11-24T00:00:00Z");

    Morning(Random random) {
      this.random = random;
    }

    private static Actor person(String id, Role role) {
      var branch = role == Role.resident ? new BranchId("nishi") : null;
      var kiosk = role == Role.resident ? new KioskId(id) : null;
      return new Actor(new Person(id, role, id), branch, List.of(SHIMIN), kiosk);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    void somethingIsDone() {
      var node = any(nodes);
      var ticket = anyTicket(node);
      switch (random.nextInt(12)) {
        case 0, 1 -> keep(node, () -> take(node, any(kiosks)));
        case 2, 3 ->
            keep(node, () -> node.lines.accept(any(node.staff), ticket, ConsultationId.fresh()));
        case 4 -> keep(node, () -> node.lines.pass(any(node.staff), ticket));
        case 5 -> keep(node, () -> node.lines.withdraw(any(kiosks), ticket));
        case 6 -> keep(node, () -> goesOn(node, ticket, reached()));
        case 7 -> keep(node, () -> node.lines.askCallback(any(kiosks), ticket));
        case 8 -> keep(node, () -> node.lines.finishCallback(any(node.staff), ticket));
        case 9 -> {
          var account = any(node.staff).person().id();
          if (!away.remove(account)) {
            away.add(account);
          }
        }
        case 10 -> now = now.plusSeconds(random.nextInt(10) == 0 ? -3_600 : random.nextInt(40));
        default -> readOn(node);
      }
      offer(any(nodes));
    }

    /** Only who was accepted is in a consultation that can go on. */
    private static @Nullable LineEvent goesOn(Node node, TicketId ticket, TicketState reached) {
      return node.lines
          .find(ticket)
          .filter(t -> t.consultation() != null)
          .flatMap(t -> node.lines.follow(ticket, reached))
          .orElse(null);
    }

    private TicketState reached() {
      return random.nextBoolean() ? TicketState.wrapUp : TicketState.closed;
    }

    private TicketId anyTicket(Node node) {
      var known = List.copyOf(node.lines.all());
      return known.isEmpty() ? TicketId.fresh() : any(known).id();
    }

    private LineEvent take(Node node, Actor kiosk) {
      return node.lines.take(
          TicketId.fresh(),
          LocalDate.of(2026, 11, 24),
          kiosk.ownBranch(),
          kiosk.ownKiosk(),
          SHIMIN,
          new ProcedureId("tennyu"),
          false,
          false,
          kiosk.person(),
          List.of(),
          null);
    }

    /** As the Keeper does it: a node that knows less than the journal reads and decides again. */
    private boolean keep(Node node, Supplier<@Nullable LineEvent> decision) {
      try {
        var event = decision.get();
        if (event != null && node.read < journal.size()) {
          readOn(node);
          event = decision.get();
        }
        if (event == null) {
          return false;
        }
        var entry =
            new Entry<>(journal.size() + 1L, now, staff.get(0).person(), CommandId.fresh(), event);
        referee.sees(entry, node.lines.waiting());
        journal.add(entry);
        readOn(node);
        return true;
      } catch (Problem refused) {
        return false;
      }
    }

    private void readOn(Node node) {
      while (node.read < journal.size()) {
        node.lines.fold(journal.get(node.read++));
      }
    }

    private void offer(Node node) {
      while (keep(node, () -> next(node))) {
        // until nothing more follows from now
      }
    }

    private @Nullable LineEvent next(Node node) {
      var free =
          node.staff.stream()
              .filter(a -> !away.contains(a.person().id()))
              .filter(a -> !node.lines.isEngaged(a.person().id()))
              .map(a -> new Offering.Free(a, Instant.EPOCH))
              .toList();
      return node.offering
          .next(
              node.lines,
              free,
              account -> away.contains(account) || node.lines.isBusy(account),
              now)
          .orElse(null);
    }

    /** Everybody who still waits is told in the end that they may be called back. */
    void nobodyAnswersAnyMore() {
      nodes.forEach(this::readOn);
      var talking = List.copyOf(nodes.get(0).lines.all());
      for (var ticket : talking) {
        keep(nodes.get(0), () -> goesOn(nodes.get(0), ticket.id(), TicketState.closed));
      }
      for (int i = 0; i < 100; i++) {
        now = now.plus(Duration.ofSeconds(20));
        nodes.forEach(this::readOn);
        nodes.forEach(this::offer);
      }
      for (var node : nodes) {
        readOn(node);
        assertThat(node.lines.all().stream().map(Ticket::id))
            .containsExactlyInAnyOrderElementsOf(referee.open());
        assertThat(node.lines.waiting())
            .allMatch(ticket -> ticket.calling().step() == CallStep.callback);
      }
    }
  }

  /** Counts by itself what has happened, and knows nothing of how it was decided. */
  private static final class Referee {
    private final Map<TicketId, String> states = new HashMap<>();
    private final Map<TicketId, String> offers = new HashMap<>();
    private final Map<TicketId, Set<String>> asked = new HashMap<>();
    private final Map<String, TicketId> talks = new HashMap<>();

    void sees(Entry<LineEvent> entry, List<Ticket> line) {
      var event = entry.event();
      var ticket = event.ticket();
      if (event instanceof LineEvent.TicketTaken) {
        assertThat(states.put(ticket, "waiting")).isNull();
      } else if (event instanceof LineEvent.TicketAccepted accepted) {
        assertThat(states.put(ticket, "accepted")).isEqualTo("waiting");
        assertThat(talks.put(accepted.staff().id(), ticket)).isNull();
        offers.remove(ticket);
      } else if (event instanceof LineEvent.TicketOffered offered) {
        isOfferedRightly(ticket, offered.staff().id(), line);
      } else if (event instanceof LineEvent.OfferLapsed lapsed) {
        assertThat(offers.remove(ticket)).isEqualTo(lapsed.staff().id());
      } else if (event instanceof LineEvent.TicketEscalated) {
        assertThat(states.get(ticket)).isEqualTo("waiting");
      } else if (event instanceof LineEvent.TicketEnded) {
        assertThat(states.put(ticket, "wrapUp")).isEqualTo("accepted");
      } else if (event instanceof LineEvent.CallbackAsked) {
        assertThat(states.put(ticket, "callback")).isEqualTo("waiting");
        offers.remove(ticket);
      } else {
        assertThat(states.put(ticket, "over")).isNotEqualTo("over");
        talks.values().remove(ticket);
        offers.remove(ticket);
      }
    }

    private void isOfferedRightly(TicketId ticket, String staff, List<Ticket> line) {
      assertThat(states.get(ticket)).isEqualTo("waiting");
      assertThat(talks).doesNotContainKey(staff);
      assertThat(offers.values()).doesNotContain(staff);
      assertThat(offers.put(ticket, staff)).isNull();
      assertThat(asked.computeIfAbsent(ticket, t -> new HashSet<>()).add(staff)).isTrue();
      for (var before : line) {
        if (before.id().equals(ticket)) {
          return;
        }
        assertThat(offers.containsKey(before.id()) || asked.get(before.id()).contains(staff))
            .isTrue();
      }
    }

    Set<TicketId> open() {
      var open = new HashSet<TicketId>();
      states.forEach(
          (ticket, state) -> {
            if (!state.equals("over")) {
              open.add(ticket);
            }
          });
      return open;
    }
  }
}
