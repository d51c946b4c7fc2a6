package org.madoguchi.journal;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.madoguchi.exec.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decide, keep, tell: the next command of an owner is decided only after the previous one is
 * durable and folded, so a decision always stands on kept facts and nothing is ever taken back.
 * What passes on without being kept does not wait here. Owned by one mailbox.
 */
public final class OneAtATime {
  private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

  /** Commands that may wait; an owner with more refuses. */
  private static final int WAITING = 500;

  private final Mailbox owner;
  private final ArrayDeque<Consumer<Runnable>> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean running;

  public OneAtATime(Mailbox owner) {
    this.owner = owner;
  }

  /**
   * Runs the step when all before it are over.
   *
   * @param step is given what it must run, on the owner's mailbox, when it is over; a step that
   *     throws is over
   * @return false when too many wait already
   */
  public boolean submit(Consumer<Runnable> step) {
    owner.checkOwner();
    if (waiting.size() >= WAITING) {
      return false;
    }
    follow(step);
    return true;
  }

  /** As {@link #submit}, for what the counter itself makes necessary: never refused. */
  public void follow(Consumer<Runnable> step) {
    owner.checkOwner();
    waiting.add(step);
    run();
  }

  /** Whether nothing is on its way and nothing waits. */
  public boolean isIdle() {
    owner.checkOwner();
    return !busy && waiting.isEmpty();
  }

  /** The end of one step; ending it again is ending it once. */
  private final class Over implements Runnable {
    private boolean ended;

    @Override
    public void run() {
      owner.checkOwner();
      if (!ended) {
        ended = true;
        busy = false;
        OneAtATime.this.run();
      }
    }
  }

  private void run() {
    if (running) {
      return; // the loop below, further up the stack, goes on
    }
    running = true;
    try {
      while (!busy && !waiting.isEmpty()) {
        busy = true;
        var over = new Over();
        try {
          waiting.poll().accept(over);
        } catch (RuntimeException e) {
          LOG.atError().setCause(e).log("a step failed");
          over.run();
        }
      }
    } finally {
      running = false;
    }
  }
}
