package org.madoguchi.owner;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Problem;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.journal.OneAtATime;
import org.madoguchi.wire.ServerMessage;

/**
 * The turns of one owner. What is said to it runs on its mailbox, one after another; the next
 * begins when the one before is kept and folded. Its methods may be called from any thread and
 * return at once, but for {@link #follow} and {@link #inTurn}.
 */
public final class Turns implements AutoCloseable {
  private final String name;
  private final Mailbox mailbox;
  private final OneAtATime turns;
  private @Nullable ScheduledExecutorService looks;

  /** Something to do, in its turn and on the mailbox. */
  @FunctionalInterface
  public interface Step {

    /**
     * Does it; exactly one of the two is run in the end, on the mailbox.
     *
     * @throws Problem instead of running {@code refused}
     */
    void run(Consumer<Problem> refused, Runnable done);
  }

  /**
   * @param name what the owner is called in logs: a kind and an id, never a person
   * @param most tasks that may wait; more are refused as {@code busy}
   */
  public Turns(String name, Executor pool, int most) {
    this.name = name;
    mailbox = new Mailbox(name, pool, most);
    turns = new OneAtATime(mailbox);
  }

  /** On which everything runs. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** Runs what must not be lost, whoever's turn it is. */
  public void resume(Runnable task) {
    mailbox.resume(task);
  }

  /** A screen says something that is not kept, whoever's turn it is. */
  public void hear(Listener listener, Runnable task) {
    if (!mailbox.offer(task)) {
      refuse(listener, null, busy());
    }
  }

  /**
   * A screen says something that takes its turn: it is told that it is done, or why it is not.
   *
   * @param command null when it is none: that it is done is not told
   */
  public void hear(Listener listener, @Nullable CommandId command, Step step) {
    Consumer<Problem> refused = problem -> refuse(listener, command, problem);
    Runnable done =
        () -> {
          if (command != null) {
            listener.tell(new ServerMessage.Done(command));
          }
        };
    submit(step, refused, done);
  }

  /** As a screen's command; completes when it is kept and told, fails with a {@link Problem}. */
  public CompletionStage<Void> asked(Step step) {
    var answer = new CompletableFuture<Void>();
    submit(step, answer::completeExceptionally, () -> answer.complete(null));
    return answer;
  }

  /** What is so, in its turn; fails with a {@link Problem}. */
  public <T> CompletionStage<T> asked(Supplier<T> question) {
    var answer = new CompletableFuture<T>();
    Step step =
        (refused, done) -> {
          answer.complete(question.get());
          done.run();
        };
    submit(step, answer::completeExceptionally, () -> {});
    return answer;
  }

  /** What the owner itself makes necessary; never refused as busy. On the mailbox. */
  public void follow(Step step) {
    inTurn(step, problem -> {}, () -> {});
  }

  /** As {@link #follow}, for whoever wants to know how it ended. On the mailbox. */
  public void inTurn(Step step, Consumer<Problem> refused, Runnable done) {
    turns.follow(over -> run(step, refused, done, over));
  }

  /** Whether nothing is on its way and nothing waits. On the mailbox. */
  public boolean areIdle() {
    return turns.isIdle();
  }

  /** Looks again and again, from now on; one that falls behind is left out. */
  public void every(Duration time, Runnable look) {
    looks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, name + "-looks");
              thread.setDaemon(true);
              return thread;
            });
    var millis = time.toMillis();
    looks.scheduleWithFixedDelay(() -> mailbox.offer(look), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Says why not. */
  public static void refuse(Listener listener, @Nullable CommandId command, Problem problem) {
    listener.tell(new ServerMessage.Refusal(command, problem.code(), problem.detail()));
  }

  private void submit(Step step, Consumer<Problem> refused, Runnable done) {
    Runnable turn =
        () -> {
          if (!turns.submit(over -> run(step, refused, done, over))) {
            refused.accept(busy());
          }
        };
    if (!mailbox.offer(turn)) {
      refused.accept(busy());
    }
  }

  private static void run(Step step, Consumer<Problem> refused, Runnable done, Runnable over) {
    Consumer<Problem> refusing =
        problem -> {
          refused.accept(problem);
          over.run();
        };
    try {
      step.run(
          refusing,
          () -> {
            done.run();
            over.run();
          });
    } catch (Problem problem) {
      refusing.accept(problem);
    }
  }

  private static Problem busy() {
    return new Problem.Unavailable("busy");
  }

  @Override
  public void close() {
    if (looks != null) {
      looks.shutdownNow();
    }
    mailbox.close();
  }
}
