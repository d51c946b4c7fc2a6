package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlReader;

/** What one end of a connection was told and not asked for yet, and how it was closed. */
final class Heard {

  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private final CompletableFuture<String> reason = new CompletableFuture<>();

  void frame(String frame) {
    frames.add(frame);
  }

  void closed(int code, String reason) {
    this.code.complete(code);
    this.reason.complete(reason);
  }

  /** How many frames nobody has asked for yet. */
  int waiting() {
    return frames.size();
  }

  /** The next frame, in time. */
  String next() {
    try {
      String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(frame).as("a frame in time").isNotNull();
      return frame;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** The next frame, in time, read. */
  Element nextElement() {
    try {
      return XmlReader.read(next(), TestClient.LIMITS);
    } catch (BadXml bad) {
      throw new AssertionError(bad);
    }
  }

  /** The code of the close, which comes in time. */
  int closeCode() {
    return code.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Code and reason of the close, which comes in time. */
  String close() {
    return closeCode() + " " + reason.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
