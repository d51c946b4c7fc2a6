package org.madoguchi.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.exec.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides, keeps, and has folded and told what is kept; decides again when another node was first.
 * Owned by one mailbox, in whose turns everything given to it runs.
 *
 * @param <E> the family of the events
 */
public final class Keeper<E> {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  /**
   * How often it is decided before whoever asked is refused. Two nodes that write one stream at
   * once lose every other time, so this is one refusal in a million.
   */
  private static final int TRIES = 20;

  private final Journal journal;
  private final Mailbox owner;
  private final Clock clock;
  private final Predicate<CommandId> isDone;
  private final Consumer<Entry<E>> happened;
  private final Runnable catchUp;

  /**
   * What was decided.
   *
   * @param after the last event of the stream that the decision knew of
   * @param events what follows it
   */
  public record Decided<E>(String stream, long after, List<? extends E> events) {

    /** That there is nothing to keep. */
    public static <E> Decided<E> nothing() {
      return new Decided<>("", 0, List.of());
    }
  }

  /**
   * @param isDone whether what a command led to has happened already
   * @param happened folds and tells what is kept
   * @param catchUp reads, folds and tells what another node wrote
   */
  public Keeper(
      Journal journal,
      Mailbox owner,
      Clock clock,
      Predicate<CommandId> isDone,
      Consumer<Entry<E>> happened,
      Runnable catchUp) {
    this.journal = journal;
    this.owner = owner;
    this.clock = clock;
    this.isDone = isDone;
    this.happened = happened;
    this.catchUp = catchUp;
  }

  /**
   * Does it all once; exactly one of the last two is run in the end.
   *
   * @param cause the command that asks for it, which is not done twice; null when none does
   * @param decision decides on what is known then; a {@link Problem} it throws is the refusal
   */
  public void keep(
      Person by,
      @Nullable CommandId cause,
      Supplier<Decided<E>> decision,
      Consumer<Problem> refused,
      Runnable kept) {
    keep(by, cause, decision, refused, kept, TRIES);
  }

  private void keep(
      Person by,
      @Nullable CommandId cause,
      Supplier<Decided<E>> decision,
      Consumer<Problem> refused,
      Runnable kept,
      int tries) {
    if (cause != null && isDone.test(cause)) { // by this node or another, meanwhile
      kept.run();
      return;
    }
    var entries = new ArrayList<Entry<E>>();
    Decided<E> decided;
    try {
      decided = decision.get();
      long seq = decided.after;
      Instant now = clock.instant();
      for (E event : decided.events) {
        entries.add(new Entry<>(++seq, now, by, cause, event));
      }
    } catch (RuntimeException e) {
      refused.accept(unforeseen(e));
      return;
    }
    if (entries.isEmpty()) {
      kept.run();
      return;
    }
    journal
        .append(decided.stream, entries)
        .whenComplete(
            (done, failure) ->
                owner.resume(
                    () -> {
                      try {
                        if (failure == null) {
                          entries.forEach(happened);
                          kept.run();
                        } else if (Journal.Superseded.isCauseOf(failure) && tries > 1) {
                          catchUp.run();
                          keep(by, cause, decision, refused, kept, tries - 1);
                        } else {
                          refused.accept(Problem.of(failure));
                        }
                      } catch (RuntimeException e) {
                        refused.accept(unforeseen(e));
                      }
                    }));
  }

  private static Problem unforeseen(RuntimeException e) {
    if (!(e instanceof Problem)) {
      LOG.atError().setCause(e).log("not kept");
    }
    return Problem.of(e);
  }
}
