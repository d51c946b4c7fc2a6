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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.photo.Photo;
import org.madoguchi.document.raster.PageRasters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has foreign files looked at by processes of their own ({@link Inspector}): a process for each, as
 * many at once as there are processors, with bounded memory, time and words. May be used by all
 * threads; everything blocks until it is done.
 */
public final class Inspectors implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Inspectors.class);

  /** What a process may be told to say; anything else it says is not passed on. */
  private static final Pattern CODE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,5}");

  private static final Path NICE = Path.of("/usr/bin/nice");

  private final Limits limits;
  private final String classPath;
  private final ClassArchive archive;
  private final Semaphore places;
  private final Semaphore known;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "inspectors");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * What the processes may cost.
   *
   * @param processes at once
   * @param waiting for their turn; who comes then is told to come again
   * @param silence between two frames, in processor time of the process where that is known; longer
   *     than a page may be drawn, since one operator that never ends is ended by this alone
   * @param whole from its start to its end
   * @param megabytes of its heap
   * @param bytes it may say
   */
  record Limits(
      int processes, int waiting, Duration silence, Duration whole, int megabytes, long bytes) {
    static final Limits USUAL =
        new Limits(
            Runtime.getRuntime().availableProcessors(),
            8,
            Duration.ofSeconds(12),
            Duration.ofSeconds(60),
            768,
            512L << 20);
  }

  /**
   * What was let in.
   *
   * @param pdf as it was sent, or as it was made of photographs
   */
  public record LetIn(byte[] pdf, InspectedPdf inspected) {}

  /**
   * @param folder for the archive of classes; made when missing
   */
  public Inspectors(Path folder) {
    this(folder, System.getProperty("java.class.path"), Limits.USUAL);
  }

  Inspectors(Path folder, String classPath, Limits limits) {
    this.classPath = classPath;
    this.limits = limits;
    places = new Semaphore(limits.processes, true);
    known = new Semaphore(limits.processes + limits.waiting);
    archive = new ClassArchive(folder, classPath);
  }

  /**
   * Lets a PDF in or refuses it. Its pages are kept as they are drawn, and forgotten when it is
   * refused after all.
   *
   * @throws Problem.Invalid as {@link UploadGate#inspect}
   * @throws Problem.Conflict upload-cancelled
   * @throws Problem.Unavailable gate-busy
   */
  public LetIn letIn(byte[] pdf, PageRasters rasters, Inspection inspection) {
    return letIn(new Job.InspectPdf(pdf), pdf, rasters, inspection);
  }

  /**
   * Makes a PDF of photographs, a page for each, and lets it in.
   *
   * @throws Problem.Invalid photo-broken, photo-too-large, photo-kind, photo-heic, and as {@link
   *     UploadGate#inspect}
   * @throws Problem.Conflict upload-cancelled
   * @throws Problem.Unavailable gate-busy
   */
  public LetIn letIn(List<Photo> photos, PageRasters rasters, Inspection inspection) {
    return letIn(new Job.AssemblePhotos(photos), null, rasters, inspection);
  }

  private LetIn letIn(Job job, byte @Nullable [] pdf, PageRasters rasters, Inspection inspection) {
    var hearing = new Hearing(pdf, rasters, inspection);
    try {
      run(job, inspection, hearing);
      inspection.requireWanted();
      return hearing.letIn();
    } catch (Problem refused) {
      hearing.forget();
      throw refused;
    }
  }

  /** Keeps what an inspector says about a PDF. */
  private static final class Hearing implements Ear {
    private final PageRasters rasters;
    private final Inspection inspection;
    private byte @Nullable [] pdf;
    private @Nullable InspectedPdf inspected;

    Hearing(byte @Nullable [] pdf, PageRasters rasters, Inspection inspection) {
      this.pdf = pdf;
      this.rasters = rasters;
      this.inspection = inspection;
    }

    @Override
    public void hear(Frame frame) throws IOException {
      if (frame instanceof Frame.Made made) {
        pdf = made.pdf();
      } else if (frame instanceof Frame.Sound sound && pdf != null) {
        inspected = sound.inspected();
        if (!inspected.sha256().equals(UploadGate.sha256(pdf))) {
          throw new IOException("another file");
        }
        inspection.reached(0, inspected.pages().size());
      } else if (frame instanceof Frame.Drawn drawn && inspected != null) {
        int pages = inspected.pages().size();
        if (drawn.page() < 0 || drawn.page() >= pages || drawn.picture().length == 0) {
          throw new IOException("no such page");
        }
        rasters.keep(inspected.sha256(), drawn.page(), drawn.width(), drawn.picture());
        inspection.reached(drawn.page() + 1, pages);
      } else {
        throw new IOException("a frame out of turn");
      }
    }

    LetIn letIn() {
      if (pdf == null || inspected == null) {
        throw new Problem.Invalid("pdf-broken");
      }
      return new LetIn(pdf, inspected);
    }

    void forget() {
      if (inspected != null) {
        rasters.forget(inspected.sha256());
      }
    }
  }

  /**
   * Draws a page of a PDF that was let in.
   *
   * @throws Problem.Invalid pdf-too-complex, pdf-broken
   * @throws Problem.NotFound no-such-page
   * @throws Problem.Unavailable gate-busy
   */
  public byte[] draw(byte[] pdf, int page, int width) {
    var pictures = new ArrayList<byte[]>();
    run(
        new Job.DrawPage(pdf, page, width),
        new Inspection(),
        frame -> {
          if (!(frame instanceof Frame.Drawn drawn) || drawn.picture().length == 0) {
            throw new IOException("a frame out of turn");
          }
          pictures.add(drawn.picture());
        });
    return pictures.stream().findFirst().orElseThrow(() -> new Problem.NotFound("no-such-page"));
  }

  /**
   * Reads an image file: each picture in it upright, as a JPEG that says nothing of where and when
   * it was taken, and where the sheet is on it.
   *
   * @throws Problem.Invalid photo-kind, photo-heic, photo-broken, photo-too-large
   * @throws Problem.Unavailable gate-busy
   */
  public List<Photo> photos(byte[] file) {
    var photos = new ArrayList<Photo>();
    run(
        new Job.ReadPhotos(file),
        new Inspection(),
        frame -> {
          if (!(frame instanceof Frame.Found found) || photos.size() >= DrawingLimits.MAX_PAGES) {
            throw new IOException("a frame out of turn");
          }
          photos.add(found.photo());
        });
    return photos;
  }

  /**
   * Makes the archive of classes in the background, when there is none; processes that start
   * meanwhile start without it.
   *
   * @param sample a PDF of our own
   * @return completes when there is nothing more to wait for
   */
  public CompletableFuture<Void> prepare(byte[] sample) {
    var over = new CompletableFuture<Void>();
    if (!archive.isWanted()) {
      over.complete(null);
      return over;
    }
    var maker =
        new Thread(
            () -> {
              makeArchive(sample);
              over.complete(null);
            },
            "class archive");
    maker.setDaemon(true);
    maker.start();
    return over;
  }

  private void makeArchive(byte[] sample) {
    try {
      var process = start("-XX:ArchiveClassesAtExit=" + archive.draft());
      var watched = new Watched(process);
      try {
        converse(process, watched, new Job.InspectPdf(sample), frame -> {});
        if (process.waitFor(limits.whole.toSeconds(), TimeUnit.SECONDS)
            && Files.exists(archive.draft())) {
          archive.accept();
          log.atInfo().log("class archive of the inspectors made");
        }
      } finally {
        watched.end(Duration.ZERO);
      }
    } catch (IOException | RuntimeException e) {
      log.atWarn().addKeyValue("kind", e.getClass().getSimpleName()).log("no class archive made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears what an inspector says, all but its first and its last words. */
  @FunctionalInterface
  private interface Ear {
    /**
     * @throws IOException when it should not have said that
     */
    void hear(Frame frame) throws IOException;
  }

  private void run(Job job, Inspection inspection, Ear ear) {
    if (!known.tryAcquire()) {
      throw new Problem.Unavailable("gate-busy");
    }
    try {
      if (!places.tryAcquire(limits.whole.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem.Unavailable("gate-busy");
      }
      try {
        inspection.requireWanted();
        runNow(job, inspection, ear);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Unavailable("gate-busy");
    } finally {
      known.release();
    }
  }

  private void runNow(Job job, Inspection inspection, Ear ear) {
    Process process;
    try {
      process = start("-Xshare:auto");
    } catch (IOException e) {
      log.atError().setCause(e).log("no inspector can be started");
      throw new Problem.Unavailable("gate-busy");
    }
    inspection.runsIn(process);
    var watched = new Watched(process);
    try {
      converse(process, watched, job, ear);
    } catch (IOException e) {
      inspection.requireWanted();
      throw watched.whyItEnded(job);
    } finally {
      watched.end(Duration.ZERO);
    }
  }

  private void converse(Process process, Watched watched, Job job, Ear ear) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
        Job.write(job, out);
      }
      var bounded = new DataInputStream(new BoundedInput(in, limits.bytes));
      while (true) {
        var frame = Frame.read(bounded);
        watched.spoke();
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

  private Process start(String sharing) throws IOException {
    var command = new ArrayList<String>();
    if (Files.isExecutable(NICE)) { // what is urgent in other rooms goes first
      command.addAll(List.of(NICE.toString(), "-n", "5"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.megabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash", // a dump would hold the file
            "-XX:+ErrorFileToStderr",
            "-XX:+DisplayVMOutputToStderr", // standard output is for frames
            "-XX:-UsePerfData",
            "-Xlog:disable",
            sharing,
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
    archive.ready().ifPresent(file -> command.add("-XX:SharedArchiveFile=" + file));
    command.addAll(List.of("-cp", classPath, Inspector.class.getName()));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD); // it may quote the file
    var process = builder.start();
    running.add(process);
    return process;
  }

  /** Ends a process that is silent too long or takes too long in all. */
  private final class Watched {
    private final Process process;
    private final long started = System.nanoTime();
    private final ScheduledFuture<?> looking;
    private volatile long spoke;
    private volatile boolean hasBegun;
    private volatile boolean isKilled;

    Watched(Process process) {
      this.process = process;
      looking = watch.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
      boolean isSilent = hasBegun && worked() - spoke > limits.silence.toNanos();
      if (isSilent || System.nanoTime() - started > limits.whole.toNanos()) {
        isKilled = true;
        process.destroyForcibly();
      }
    }

    void spoke() {
      spoke = worked();
      hasBegun = true;
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
     * Nothing of it is left when this returns.
     *
     * @param grace for it to end by itself
     * @return with what it ended
     */
    int end(Duration grace) {
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
      } finally {
        running.remove(process);
      }
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    running.forEach(Process::destroyForcibly);
  }
}
