package org.madoguchi.signaling;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client of the in-process door that says itself whether it is behind. */
final class SlowDoor implements SignalingClient {

  private static final long PATIENCE_SECONDS = 10;

  private final Heard heard = new Heard();
  private final CompletableFuture<Void> something = new CompletableFuture<>();
  volatile boolean isBehind;

  @Override
  public boolean send(String frame) {
    heard.frame(frame);
    something.complete(null);
    return true;
  }

  @Override
  public boolean isBehind() {
    return isBehind;
  }

  @Override
  public void close(int code, String reason) {
    heard.closed(code, reason);
    something.complete(null);
  }

  /** Waits for a frame or the end, whichever comes first. */
  void anything() {
    something.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  int waiting() {
    return heard.waiting();
  }

  String next() {
    return heard.next();
  }

  /** Code and reason. */
  String closed() {
    return heard.close();
  }
}
