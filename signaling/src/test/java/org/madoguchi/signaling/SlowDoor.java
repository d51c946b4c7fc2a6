package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the in-process door that says itself whether it is behind. */
final class SlowDoor implements SignalingClient {

  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> closed = new CompletableFuture<>();
  private final CompletableFuture<Void> something = new CompletableFuture<>();
  volatile boolean isBehind;

  @Override
  public boolean send(String frame) {
    something.complete(null);
    return sent.add(frame);
  }

  @Override
  public boolean isBehind() {
    return isBehind;
  }

  @Override
  public void close(int code, String reason) {
    closed.complete(code + " " + reason);
    something.complete(null);
  }

  /** Waits for a frame or the end, whichever comes first. */
  void anything() {
    something.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  int waiting() {
    return sent.size();
  }

  String next() {
    try {
      String frame = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(frame).as("a frame in time").isNotNull();
      return frame;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Code and reason. */
  String closed() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
