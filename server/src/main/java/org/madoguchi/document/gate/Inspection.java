package org.madoguchi.document.gate;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.UploadProgress;

/**
 * One file on its way through the gate: how far it has come, and that nobody wants it any more.
 * Thread-safe.
 */
public class Inspection {
  private volatile UploadProgress progress = new UploadProgress(0, 0);
  private @Nullable Process process;
  private boolean isCancelled;

  /** How far it has come. */
  public UploadProgress progress() {
    return progress;
  }

  /** Gives it up; whoever waits for it is refused with {@code upload-cancelled}. */
  public synchronized void cancel() {
    isCancelled = true;
    if (process != null) {
      process.destroyForcibly();
    }
  }

  synchronized void runsIn(Process started) {
    process = started;
    if (isCancelled) {
      started.destroyForcibly();
    }
  }

  /**
   * @throws Problem.Conflict upload-cancelled
   */
  public synchronized void requireWanted() {
    if (isCancelled) {
      throw new Problem.Conflict("upload-cancelled");
    }
  }

  void reached(int page, int pages) {
    progress = new UploadProgress(page, pages);
  }
}
