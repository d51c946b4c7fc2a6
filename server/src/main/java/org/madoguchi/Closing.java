package org.madoguchi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, to be closed in the reverse order; a part that fails does not keep the others.
 */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Closes the part before those that were given earlier. */
  <T extends AutoCloseable> T with(T part) {
    open.push(part);
    return part;
  }

  /** A pool of daemon threads; what still waits two seconds after its end is dropped. */
  Executor pool(String name, int threads) {
    var count = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(task, name + "-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    open.push(
        () -> {
          pool.shutdown();
          if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
            pool.shutdownNow();
          }
        });
    return pool;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.atWarn().setCause(e).log("a part did not close");
      }
    }
  }
}
