package org.madoguchi.document.gate;

import java.io.IOException;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.GlyphBitmap;
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

  private final Limits limits;
  private final String classPath;
  private final ClassArchive archive;
  private final Semaphore places;
  private final Semaphore known;
  private final Set<InspectorProcess> running = ConcurrentHashMap.newKeySet();
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
   * Cuts the one character out of an image file.
   *
   * @throws Problem.Invalid photo-kind, photo-heic, photo-broken, photo-too-large, photo-too-small,
   *     glyph-not-found
   * @throws Problem.Unavailable gate-busy
   */
  public GlyphBitmap glyph(byte[] file) {
    var found = new ArrayList<GlyphBitmap>();
    run(
        new Job.ReadGlyph(file),
        new Inspection(),
        frame -> {
          if (!(frame instanceof Frame.Glyph glyph) || glyph.bits().length != GlyphBitmap.BYTES) {
            throw new IOException("a frame out of turn");
          }
          found.add(new GlyphBitmap(glyph.bits()));
        });
    return found.stream().findFirst().orElseThrow(() -> new Problem.Invalid("photo-broken"));
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
    try (var process = start("-XX:ArchiveClassesAtExit=" + archive.draft())) {
      process.converse(new Job.InspectPdf(sample), frame -> {});
      if (process.process().waitFor(limits.whole.toSeconds(), TimeUnit.SECONDS)
          && Files.exists(archive.draft())) {
        archive.accept();
        log.atInfo().log("class archive of the inspectors made");
      }
    } catch (IOException | RuntimeException e) {
      log.atWarn().addKeyValue("kind", e.getClass().getSimpleName()).log("no class archive made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Job job, Inspection inspection, InspectorProcess.Ear ear) {
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

  private void runNow(Job job, Inspection inspection, InspectorProcess.Ear ear) {
    try (var process = start("-Xshare:auto")) {
      inspection.runsIn(process.process());
      try {
        process.converse(job, ear);
      } catch (IOException e) {
        inspection.requireWanted();
        throw process.whyItEnded(job);
      }
    } catch (IOException e) {
      log.atError().setCause(e).log("no inspector can be started");
      throw new Problem.Unavailable("gate-busy");
    }
  }

  private InspectorProcess start(String sharing) throws IOException {
    var options = new ArrayList<>(List.of(sharing));
    archive.ready().ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
    var process = InspectorProcess.start(limits, options, classPath, watch);
    running.add(process);
    process.process().onExit().thenRun(() -> running.remove(process));
    return process;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    running.forEach(InspectorProcess::close);
  }
}
