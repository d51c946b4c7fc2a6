package org.madoguchi.signaling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A pool with one thread, the test's own, so that everything a frame causes is over at once. */
final class Turns implements Executor {

  private static final long PATIENCE_SECONDS = 10;

  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  /** Runs what waits, and what that causes. */
  void finish() {
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  /** Waits for something that only time causes, and runs it. */
  void awaitTime() {
    try {
      Runnable task = waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(task).as("something to do in time").isNotNull();
      task.run();
      finish();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
