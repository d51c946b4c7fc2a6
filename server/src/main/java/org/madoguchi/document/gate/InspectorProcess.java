package org.madoguchi.document.gate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.madoguchi.core.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that looks at one foreign file ({@link Inspector}). It is ended when it is silent too
 * long or takes too long in all. Serves one thread; may be closed by any.
 */
final class InspectorProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(InspectorProcess.class);

  /** What a process may be told to say; anything else it says is not passed on. */
  private static final Pattern CODE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,5}");

  private static final Path NICE = Path.of("/usr/bin/nice");

  private final Process process;
  private final Inspectors.Limits limits;
  private final long started = System.nanoTime();
  private final ScheduledFuture<?> looking;
  private volatile long spoke;
  private volatile boolean hasBegun;
  private volatile boolean isKilled;

  /** Hears what an inspector says, all but its first and its last words. */
  @FunctionalInterface
  interface Ear {
    /**
     * @throws IOException when it should not have said that
     */
    void hear(Frame frame) throws IOException;
  }

  private InspectorProcess(
      Process process, Inspectors.Limits limits, ScheduledExecutorService watch) {
    this.process = process;
    this.limits = limits;
    looking = watch.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
  }

  /**
   * @param options further ones of the virtual machine
   * @param watch looks after it now and then
   */
  static InspectorProcess start(
      Inspectors.Limits limits,
      List<String> options,
      String classPath,
      ScheduledExecutorService watch)
      throws IOException {
    var command = new ArrayList<String>();
    if (Files.isExecutable(NICE)) { // what is urgent in other rooms goes first
      command.addAll(List.of(NICE.toString(), "-n", "5"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash", // a dump would hold the file
            "-XX:+ErrorFileToStderr",
            "-XX:+DisplayVMOutputToStderr", // standard output is for frames
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Inspector.class.getName()));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD); // it may quote the file
    return new InspectorProcess(builder.start(), limits, watch);
  }

  Process process() {
    return process;
  }

  /**
   * Gives it the job and hears it out.
   *
   * @throws Problem as it says, when it refuses the file
   * @throws IOException when it ended without a last word, or said something it should not
   */
  void converse(Job job, Ear ear) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
        Job.write(job, out);
      }
      var bounded = new DataInputStream(new BoundedInput(in, limits.bytes()));
      while (true) {
        var frame = Frame.read(bounded);
        spoke = worked();
        hasBegun = true;
        if (frame instanceof Frame.Refused refused) {
          throw refusal(refused.code());
        } else if (frame instanceof Frame.Done) {
          return;
        } else if (!(frame instanceof Frame.Ready)) {
          ear.hear(frame);
        }
      }
    }
  }

  private static Problem refusal(String code) {
    if (code.equals("no-such-page")) {
      return new Problem.NotFound(code);
    }
    return new Problem.Invalid(CODE.matcher(code).matches() ? code : "pdf-broken");
  }

  private void look() {
    boolean isSilent = hasBegun && worked() - spoke > limits.silence().toNanos();
    if (isSilent || System.nanoTime() - started > limits.whole().toNanos()) {
      isKilled = true;
      process.destroyForcibly();
    }
  }

  /** A busy machine is no fault of the file. */
  private long worked() {
    return process
        .info()
        .totalCpuDuration()
        .map(Duration::toNanos)
        .orElseGet(() -> System.nanoTime() - started);
  }

  /** What to tell whoever waits for a process that ended without a last word. */
  Problem whyItEnded(Job job) {
    int code = end(Duration.ofSeconds(1));
    log.atWarn()
        .addKeyValue("killed", isKilled)
        .addKeyValue("exit", code)
        .addKeyValue("ms", (System.nanoTime() - started) / 1_000_000)
        .log("an inspector did not finish");
    return hasBegun ? new Problem.Invalid(job.hopeless()) : new Problem.Unavailable("gate-busy");
  }

  /**
   * @param grace for it to end by itself
   * @return with what it ended
   */
  private int end(Duration grace) {
    looking.cancel(false);
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Nothing of it is left when this returns. */
  @Override
  public void close() {
    end(Duration.ZERO);
  }

  /** Ends as if the stream did when more was said than agreed. */
  private static final class BoundedInput extends FilterInputStream {
    private long left;

    BoundedInput(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = left > 0 ? super.read(bytes, from, (int) Math.min(length, left)) : -1;
      left -= Math.max(0, read);
      return read;
    }
  }
}
