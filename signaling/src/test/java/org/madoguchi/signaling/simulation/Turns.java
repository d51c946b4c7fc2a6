package org.madoguchi.signaling.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The clock, the timer and the threads of a core, moved by hand on the one thread there is. Turns
 * that are ready run in any order, as they do on a pool; only a mailbox keeps its own.
 */
public final class Turns extends Clock implements Executor {

  private final List<Runnable> ready = new ArrayList<>();
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final Timer timer = new Timer();
  private long now = 1_800_000_000_000L;
  private long made;

  @Override
  public void execute(Runnable turn) {
    ready.add(turn);
  }

  /** How many turns could be next. */
  public int ready() {
    return ready.size();
  }

  /** Runs one of the turns that are ready; what it throws is thrown here. */
  public void run(int which) {
    ready.remove(which).run();
  }

  /** Lets time pass; what becomes due is done in order. */
  public void pass(long millis) {
    long then = now + millis;
    while (!due.isEmpty() && due.peek().at <= then) {
      Due next = due.remove();
      now = Math.max(now, next.at);
      next.run();
    }
    now = then;
  }

  /** For the core; starts no thread. */
  public ScheduledExecutorService timer() {
    return timer;
  }

  @Override
  public long millis() {
    return now;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private final class Due extends FutureTask<Void> implements RunnableScheduledFuture<Void> {
    private final long at;
    private final long order = made++;

    Due(Runnable task, long at) {
      super(task, null);
      this.at = at;
    }

    @Override
    protected void setException(Throwable failure) {
      throw new AssertionError("a task of the timer failed", failure);
    }

    @Override
    public boolean isPeriodic() {
      return false;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      Due that = (Due) other;
      return at == that.at ? Long.compare(order, that.order) : Long.compare(at, that.at);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final class Timer extends ScheduledThreadPoolExecutor {
    Timer() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      var next = new Due(task, now + unit.toMillis(delay));
      due.add(next);
      return next;
    }
  }
}
