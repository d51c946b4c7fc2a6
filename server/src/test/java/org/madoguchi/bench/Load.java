package org.madoguchi.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;

/**
 * Staff who say things in their rooms, and how long the resident waits to be told. What is said
 * carries the moment it was due, so that a server that stalls is charged for the whole wait.
 */
final class Load {
  /** Where a template has the name of the command, and the moment; both as long as what comes. */
  static final CommandId COMMAND = new CommandId("the-command-id00");

  static final String MOMENT = "t1234567890123456";

  private static final long STARTED = System.nanoTime();
  private static final String REFUSAL = "{\"type\":\"refusal\"";

  private final Jvm server;
  private final List<Pair> pairs;
  private final String[] templates;
  private final String key;
  private final AtomicLong commands = new AtomicLong();
  private volatile boolean again;
  private volatile long from = Long.MAX_VALUE;
  private volatile long until = Long.MAX_VALUE;
  private volatile boolean byArrival;
  private Latencies latencies = new Latencies();
  private volatile @Nullable String refusal;

  /**
   * How it went.
   *
   * @param cpuMicros processor time of the server for each message that was told
   * @param missing said and never told
   */
  record Run(double perSecond, double p50, double p99, double cpuMicros, long missing) {}

  /**
   * @param said what is said in a room, with {@link #COMMAND} and {@link #MOMENT} in it
   * @param key of the JSON string that holds the moment
   */
  Load(Jvm server, List<Pair> pairs, Function<Pair, String> said, String key) {
    this.server = server;
    this.pairs = pairs;
    this.key = "\"" + key + "\":\"t";
    templates = pairs.stream().map(said).toArray(String[]::new);
    for (int i = 0; i < pairs.size(); i++) {
      int room = i;
      pairs.get(i).staff().listen(this::answered);
      pairs.get(i).resident().listen(text -> told(room, text));
    }
  }

  /** In each room two things are on their way, and the next is said when one is told. */
  Run closed(Duration warmUp, Duration measured) throws InterruptedException {
    again = true;
    byArrival = true;
    for (int i = 0; i < 2 * pairs.size(); i++) {
      say(i % pairs.size(), now());
    }
    Thread.sleep(warmUp.toMillis());
    var cpu = begin(now(), measured);
    Thread.sleep(measured.toMillis());
    var used = server.cpu().minus(cpu);
    again = false;
    Thread.sleep(1_000);
    return run(used, measured, latencies.count());
  }

  /** Staff says so many things a second in all, whether or not anybody has heard them. */
  Run open(double perSecond, Duration warmUp, Duration measured) throws InterruptedException {
    again = false;
    byArrival = false;
    var interval = (long) (1e9 / perSecond);
    long due = now() + interval;
    long begin = due + warmUp.toNanos();
    long end = begin + measured.toNanos();
    var cpu = Duration.ZERO;
    long said = 0;
    for (int i = 0; due < end; i++, due += interval) {
      if (due >= begin && said++ == 0) {
        cpu = begin(due, measured);
      }
      for (long wait = due - now(); wait > 0; wait = due - now()) {
        LockSupport.parkNanos(wait);
      }
      say(i % pairs.size(), due);
    }
    var used = server.cpu().minus(cpu);
    Thread.sleep(1_000); // for the last ones
    return run(used, measured, said);
  }

  private Duration begin(long now, Duration measured) {
    latencies = new Latencies();
    until = now + measured.toNanos();
    from = now;
    return server.cpu();
  }

  private Run run(Duration cpu, Duration measured, long said) {
    from = Long.MAX_VALUE;
    if (refusal != null) {
      throw new IllegalStateException(refusal);
    }
    if (pairs.stream().anyMatch(Pair::isGone)) {
      throw new IllegalStateException("a connection was closed");
    }
    var told = latencies.count();
    return new Run(
        told * 1e9 / measured.toNanos(),
        latencies.millis(0.5),
        latencies.millis(0.99),
        cpu.toNanos() / 1e3 / told,
        said - told);
  }

  /** In nanoseconds since this program began, because the system's own count may be negative. */
  private static long now() {
    return System.nanoTime() - STARTED;
  }

  private void say(int room, long due) {
    pairs
        .get(room)
        .staff()
        .say(
            templates[room]
                .replace(COMMAND.value(), "b%015d".formatted(commands.incrementAndGet()))
                .replace(MOMENT, "t%016d".formatted(due)));
  }

  private void answered(String text) {
    if (text.startsWith(REFUSAL)) {
      refusal = text;
    }
  }

  /** On the sockets' thread. */
  private void told(int room, String text) {
    int at = text.indexOf(key);
    if (at < 0) {
      return;
    }
    int digits = at + key.length();
    long due = Long.parseLong(text, digits, digits + MOMENT.length() - 1, 10);
    long now = now();
    long when = byArrival ? now : due;
    if (when >= from && when < until) {
      latencies.add(now - due);
    }
    if (again) {
      say(room, now);
    }
  }
}
