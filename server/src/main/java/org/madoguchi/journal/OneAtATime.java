package org.madoguchi.journal;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.madoguchi.exec.Mailbox;

/**
 * Decide, keep, tell: the next command of an owner is decided only after the previous one is
 * durable and folded, so a decision always stands on kept facts and nothing is ever taken back.
 * What passes on without being kept does not wait here. Owned by one mailbox.
 */
public final class OneAtATime {
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
   * @param step is given what it must run, once and on the owner's mailbox, when it is over
   * @return false when too many wait already
   */
  public boolean submit(Consumer<Runnable> step) {
    owner.checkOwner();
    if (waiting.size() >= WAITING) {
      return false;
    }
    waiting.add(step);
    run();
    return true;
  }

  private void over() {
    owner.checkOwner();
    busy = false;
    run();
  }

  private void run() {
    if (running) {
      return; // the loop below, further up the stack, goes on
    }
    running = true;
    try {
      while (!busy && !waiting.isEmpty()) {
        busy = true;
        waiting.poll().accept(this::over);
      }
    } finally {
      running = false;
    }
  }
}
