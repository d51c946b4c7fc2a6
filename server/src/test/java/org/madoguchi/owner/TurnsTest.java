package org.madoguchi.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ServerMessage;

/** Whoever says something to an owner is answered once, in turn. */
class TurnsTest {
  private final Queue<Runnable> pool = new ArrayDeque<>();
  private final Turns turns = new Turns("test", pool::add, 3);
  private final List<ServerMessage> told = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();

  @Test
  void theNextBeginsWhenTheOneBeforeIsOver() {
    var ends = new ArrayList<Runnable>();
    var first = CommandId.fresh();
    var second = CommandId.fresh();
    turns.hear(
        told::add,
        first,
        (refused, done) -> {
          happened.add("first");
          ends.add(done);
        });
    turns.hear(
        told::add,
        second,
        (refused, done) -> {
          happened.add("second");
          done.run();
        });
    run();
    assertThat(happened).containsExactly("first");
    assertThat(told).isEmpty();

    turns.resume(ends.get(0));
    run();
    assertThat(happened).containsExactly("first", "second");
    assertThat(told).containsExactly(new ServerMessage.Done(first), new ServerMessage.Done(second));
  }

  @Test
  void whatIsThrownIsTheRefusalAndTheNextHasItsTurn() {
    var wrong = CommandId.fresh();
    var right = CommandId.fresh();
    turns.hear(
        told::add,
        wrong,
        (refused, done) -> {
          throw new Problem.Conflict("too-late");
        });
    turns.hear(told::add, right, (refused, done) -> done.run());
    run();
    assertThat(told)
        .containsExactly(
            new ServerMessage.Refusal(wrong, "too-late", Map.of()), new ServerMessage.Done(right));
  }

  @Test
  void whoComesWhenTooManyWaitIsToldSoAtOnce() {
    for (int i = 0; i < 3; i++) {
      turns.hear(told::add, () -> happened.add("said"));
    }
    turns.hear(told::add, () -> happened.add("never"));
    assertThat(told).containsExactly(new ServerMessage.Refusal(null, "busy", Map.of()));
    assertThat(turns.asked(() -> "never")).isCompletedExceptionally();
    run();
    assertThat(happened).containsExactly("said", "said", "said");
  }

  @Test
  void aQuestionIsAnsweredInItsTurnOrWithItsProblem() {
    var answer = turns.asked(() -> "known");
    var problem =
        turns.asked(
            () -> {
              throw new Problem.NotFound("no-such-thing");
            });
    assertThat(answer).isNotDone();
    run();
    assertThat(answer).isCompletedWithValue("known");
    assertThat(problem).isCompletedExceptionally();
  }

  @Test
  void whatTheOwnerItselfMakesNecessaryIsFollowedByTheNextAlsoWhenItIsRefused() {
    var after = CommandId.fresh();
    turns.resume(
        () -> turns.follow((refused, done) -> refused.accept(new Problem.Conflict("too-late"))));
    turns.hear(told::add, after, (refused, done) -> done.run());
    run();
    assertThat(told).containsExactly(new ServerMessage.Done(after));
  }

  private void run() {
    while (!pool.isEmpty()) {
      pool.remove().run();
    }
  }
}
