package org.madoguchi.exec;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One owner's bounded queue of tasks, run one after another on an executor shared with other
 * owners.
 *
 * <p>What is touched only from an owner's tasks needs no lock: one task ends before the next begins
 * and sees all that the one before it wrote, though they may run on different threads. Tasks run in
 * the order in which they were taken. A task that throws is logged and the next one runs. After
 * {@value #BATCH} tasks the thread is given back, so that a busy owner does not starve a quiet one.
 *
 * <p>All methods may be called from any thread. None of them blocks.
 */
public final class Mailbox {

  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

  /** Tasks run in one turn before the thread goes to somebody else. */
  static final int BATCH = 64;

  private final String name;
  private final Executor pool;
  private final int capacity;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** Tasks taken and not yet finished. Whoever raises it from zero starts the next turn. */
  private final AtomicInteger pending = new AtomicInteger();

  private volatile @Nullable Thread owner;
  private volatile boolean closed;

  /**
   * @param name what the owner is called in logs: a kind and an id, never a person
   * @param pool where the turns run; it must not run them on the thread that offers
   * @param capacity the most tasks that may be taken and not yet finished
   */
  public Mailbox(String name, Executor pool, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a mailbox holds at least one task");
    }
    this.name = name;
    this.pool = pool;
    this.capacity = capacity;
  }

  /**
   * Takes a task to be run in the owner's turn.
   *
   * @return false when the mailbox is full or closed; the task is then never run
   */
  public boolean offer(Runnable task) {
    int before;
    do {
      before = pending.get();
      if (closed || before >= capacity) {
        return false;
      }
    } while (!pending.compareAndSet(before, before + 1));
    tasks.add(task);
    return before > 0 || schedule();
  }

  /**
   * Takes the end of something that the owner itself began, such as a write to the disk. Never
   * refused for being full, since an owner has few of these on their way at once.
   *
   * @return false when the mailbox is closed; the task is then never run
   */
  public boolean resume(Runnable task) {
    if (closed) {
      return false;
    }
    int before = pending.getAndIncrement();
    tasks.add(task);
    return before > 0 || schedule();
  }

  /** Whether the calling thread is in this owner's turn. */
  public boolean isOwner() {
    return owner == Thread.currentThread();
  }

  /**
   * Shows that state is touched by its owner only.
   *
   * @throws IllegalStateException when called outside the owner's turn
   */
  public void checkOwner() {
    if (!isOwner()) {
      throw new IllegalStateException("not in the turn of " + name);
    }
  }

  /**
   * Runs nothing more, except to the end of a task already begun. Closing twice is closing once.
   */
  public void close() {
    closed = true;
  }

  private boolean schedule() {
    try {
      pool.execute(this::turn);
      return true;
    } catch (RejectedExecutionException stopped) {
      closed = true; // the pool takes no more work, so no turn will ever come
      tasks.clear();
      return false;
    }
  }

  private void turn() {
    for (int done = 0; done < BATCH; done++) {
      Runnable task = tasks.poll();
      if (task == null) {
        break; // counted but not yet in the queue: its sender is between the two steps
      }
      owner = Thread.currentThread();
      run(task);
      owner = null; // before the count may reach zero: from there on another turn may begin
      if (pending.decrementAndGet() == 0) {
        return;
      }
    }
    schedule();
  }

  private void run(Runnable task) {
    if (closed) {
      return;
    }
    try {
      task.run();
    } catch (Throwable failure) { // an owner outlives its worst task, whatever it threw
      log.atError().addKeyValue("mailbox", name).setCause(failure).log("task failed");
    }
  }
}
