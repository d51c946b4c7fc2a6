package org.madoguchi.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /** Turns asked for and not yet run; a test runs them when it wants to. */
  private final Queue<Runnable> turns = new ArrayDeque<>();

  private final List<String> ran = new ArrayList<>();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void fiftyThousandTasksRunInOrderOnFourThreads() throws InterruptedException {
    int count = 50_000;
    var mailbox = new Mailbox("test", threads, count);
    var seen = new ArrayList<Integer>(); // owned by the mailbox: needs no lock
    var done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      assertThat(
              mailbox.offer(
                  () -> {
                    seen.add(number);
                    done.countDown();
                  }))
          .isTrue();
    }
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void tasksOfferedFromManyThreadsKeepTheOrderOfEachThread() throws InterruptedException {
    int each = 5_000;
    var mailbox = new Mailbox("test", threads, 4 * each);
    var seen = new ArrayList<int[]>();
    var done = new CountDownLatch(4 * each);
    for (int s = 0; s < 4; s++) {
      int sender = s;
      threads.execute(
          () -> {
            for (int i = 0; i < each; i++) {
              int number = i;
              mailbox.offer(
                  () -> {
                    seen.add(new int[] {sender, number});
                    done.countDown();
                  });
            }
          });
    }
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    for (int s = 0; s < 4; s++) {
      int sender = s;
      assertThat(seen.stream().filter(t -> t[0] == sender).map(t -> t[1]))
          .isEqualTo(IntStream.range(0, each).boxed().toList());
    }
  }

  @Test
  void aTaskThatThrowsDoesNotStopTheNext() {
    var mailbox = new Mailbox("test", turns::add, 10);
    mailbox.offer(
        () -> {
          throw new LinkageError("thrown on purpose");
        });
    mailbox.offer(() -> ran.add("after"));
    runTurns();
    assertThat(ran).containsExactly("after");
  }

  @Test
  void aFullMailboxRefusesUntilATaskIsDone() {
    var mailbox = new Mailbox("test", turns::add, 2);
    assertThat(mailbox.offer(() -> ran.add("first"))).isTrue();
    assertThat(mailbox.offer(() -> ran.add("second"))).isTrue();
    assertThat(mailbox.offer(() -> ran.add("refused"))).isFalse();
    runTurns();
    assertThat(mailbox.offer(() -> ran.add("third"))).isTrue();
    runTurns();
    assertThat(ran).containsExactly("first", "second", "third");
  }

  @Test
  void aClosedMailboxRunsNothingMore() {
    var mailbox = new Mailbox("test", turns::add, 10);
    mailbox.offer(
        () -> {
          ran.add("closing");
          mailbox.close();
        });
    mailbox.offer(() -> ran.add("never"));
    runTurns();
    mailbox.close();
    assertThat(mailbox.offer(() -> ran.add("refused"))).isFalse();
    runTurns();
    assertThat(ran).containsExactly("closing");
  }

  @Test
  void onlyTheOwnersTurnPassesTheOwnerCheck() {
    var mailbox = new Mailbox("test", turns::add, 10);
    var other = new Mailbox("other", turns::add, 10);
    mailbox.offer(
        () -> {
          assertThatCode(mailbox::checkOwner).doesNotThrowAnyException();
          assertThatThrownBy(other::checkOwner).isInstanceOf(IllegalStateException.class);
          ran.add("checked");
        });
    runTurns();
    assertThat(ran).containsExactly("checked");
    assertThat(mailbox.isOwner()).isFalse();
    assertThatThrownBy(mailbox::checkOwner)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test");
  }

  @Test
  void aBusyOwnerGivesTheThreadBackAfterABatch() {
    var busy = new Mailbox("busy", turns::add, 1_000);
    var quiet = new Mailbox("quiet", turns::add, 10);
    for (int i = 0; i < 3 * Mailbox.BATCH; i++) {
      busy.offer(() -> ran.add("busy"));
    }
    quiet.offer(() -> ran.add("quiet"));
    runTurns();
    assertThat(ran.indexOf("quiet")).isEqualTo(Mailbox.BATCH);
    assertThat(ran).hasSize(3 * Mailbox.BATCH + 1);
  }

  @Test
  void aPoolThatHasStoppedMakesTheMailboxRefuse() {
    var mailbox =
        new Mailbox(
            "test",
            turn -> {
              throw new RejectedExecutionException();
            },
            10);
    assertThat(mailbox.offer(() -> ran.add("never"))).isFalse();
    assertThat(mailbox.offer(() -> ran.add("never"))).isFalse();
    assertThat(ran).isEmpty();
  }

  private void runTurns() {
    for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
      turn.run();
    }
  }
}
