package org.madoguchi.originals;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.OriginalMessage.OriginalCommand;
import org.madoguchi.wire.OriginalState;
import org.madoguchi.wire.OriginalStep;
import org.madoguchi.wire.Town;

/**
 * The books of all branches: what is known, and what may happen next. Folding and deciding touch
 * nothing else. Not thread-safe; one OriginalsDesk owns it.
 */
final class Originals {
  /** Numbers of one book; what comes beyond is refused. */
  static final int MOST = 9_999;

  private final List<Town.Branch> branches;
  private final Map<OriginalId, Original> originals = new LinkedHashMap<>();
  private final Map<Book, Long> heads = new LinkedHashMap<>();
  private final Map<Book, Integer> numbers = new LinkedHashMap<>();

  /**
   * @param branches of the town, whose names stand in the numbers
   */
  Originals(List<Town.Branch> branches) {
    this.branches = branches;
  }

  /** The original as it is after what has happened; none when it was let go of before. */
  Optional<Original> fold(Book book, Entry<OriginalEvent> entry) {
    heads.put(book, entry.seq());
    if (entry.event() instanceof OriginalEvent.OriginalReceived e) {
      numbers.put(book, e.running());
      var step = new OriginalStep(OriginalState.held, entry.by(), entry.at(), null);
      return put(new Original(e, List.of(step)));
    }
    var e = (OriginalEvent.OriginalMoved) entry.event();
    var step = new OriginalStep(e.state(), entry.by(), entry.at(), e.reason());
    return find(e.original()).flatMap(original -> put(original.with(step)));
  }

  private Optional<Original> put(Original original) {
    originals.put(original.received().original(), original);
    return Optional.of(original);
  }

  /**
   * Taken in under the next number of its book; nothing when this original is in a book already.
   *
   * @param ticket of the consultation
   * @throws Problem.Conflict {@code original-received} with the number, when its 依頼 was done
   *     before; {@code originals-too-many}
   */
  List<OriginalEvent> receive(
      Book book, OriginalMessage.ReceiveOriginal m, @Nullable Integer ticket) {
    if (originals.containsKey(m.original())) {
      return List.of();
    }
    of(m.consultation(), m.task())
        .ifPresent(
            before -> {
              throw new Problem.Conflict(
                  "original-received", Map.of("number", before.received().number()));
            });
    int running = numbers.getOrDefault(book, 0) + 1;
    if (running > MOST) {
      throw new Problem.Conflict("originals-too-many", Map.of("most", String.valueOf(MOST)));
    }
    return List.of(
        new OriginalEvent.OriginalReceived(
            m.original(),
            book.branch(),
            book.fiscalYear(),
            running,
            book.number(running, branches),
            m.department(),
            m.consultation(),
            ticket,
            m.task(),
            m.kind(),
            m.note() == null ? null : m.note().strip(),
            m.count(),
            m.purpose()));
  }

  private Optional<Original> of(@Nullable ConsultationId consultation, @Nullable ClerkTaskId task) {
    return originals.values().stream()
        .filter(
            o ->
                task != null
                    && task.equals(o.received().task())
                    && o.received().consultation() != null
                    && o.received().consultation().equals(consultation)
                    && o.state() != OriginalState.cancelled)
        .findFirst();
  }

  /**
   * What follows when this person says so of an original that is in a book; nothing when it is so
   * already.
   *
   * @throws Problem.NotFound {@code no-such-original}
   * @throws Problem.Conflict {@code original-elsewhere}
   */
  List<OriginalEvent> decide(Actor actor, OriginalCommand command) {
    var original = seen(actor, command.original());
    if (command instanceof OriginalMessage.SendOriginal) {
      return moved(original, OriginalState.sent, Set.of(OriginalState.held));
    }
    if (command instanceof OriginalMessage.ConfirmOriginal) {
      return moved(original, OriginalState.arrived, Set.of(OriginalState.sent));
    }
    if (command instanceof OriginalMessage.ReturnOriginal) {
      return moved(
          original, OriginalState.returned, Set.of(OriginalState.held, OriginalState.arrived));
    }
    if (command instanceof OriginalMessage.CorrectOriginal m) {
      return corrected(actor, original, m.reason());
    }
    if (command instanceof OriginalMessage.CancelOriginal m) {
      return original.state() == OriginalState.held
          ? List.of(
              new OriginalEvent.OriginalMoved(
                  m.original(), OriginalState.cancelled, m.reason().strip()))
          : moved(original, OriginalState.cancelled, Set.of());
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private static List<OriginalEvent> moved(
      Original original, OriginalState to, Set<OriginalState> from) {
    if (original.state() == to) {
      return List.of();
    }
    if (!from.contains(original.state())) {
      throw new Problem.Conflict("original-elsewhere");
    }
    return List.of(new OriginalEvent.OriginalMoved(original.received().original(), to, null));
  }

  /** The arrival is headquarters' to take back, all else the branch's. */
  private static List<OriginalEvent> corrected(Actor actor, Original original, String reason) {
    var before = original.before();
    var isOwn = (original.state() == OriginalState.arrived) == (actor.role() == Role.staff);
    if (before == null || !isOwn) {
      throw new Problem.Conflict("original-elsewhere");
    }
    return List.of(
        new OriginalEvent.OriginalMoved(original.received().original(), before, reason.strip()));
  }

  private Original seen(Actor actor, OriginalId id) {
    return find(id)
        .filter(o -> o.concerns(actor))
        .orElseThrow(() -> new Problem.NotFound("no-such-original"));
  }

  // ---- read

  Optional<Original> find(OriginalId id) {
    return Optional.ofNullable(originals.get(id));
  }

  /** The last event known of a book; 0 when there is none. */
  long head(Book book) {
    return heads.getOrDefault(book, 0L);
  }

  Collection<Original> all() {
    return originals.values();
  }

  /** Lets go of what was over before then; its number stays given. */
  void forget(Instant before) {
    originals.values().removeIf(o -> o.isOverSince(before));
  }
}
