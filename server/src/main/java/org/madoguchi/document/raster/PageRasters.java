package org.madoguchi.document.raster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ehcache.Cache;
import org.ehcache.CachePersistenceException;
import org.ehcache.PersistentCacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.units.EntryUnit;
import org.ehcache.config.units.MemoryUnit;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.text.Fonts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of pages, drawn when first asked for and kept in memory and, sealed, on disk within
 * bounds. May be used by all threads; whoever asks for a picture that is being drawn waits for that
 * one. Our own papers are drawn here, on a pool as wide as the machine, each time in a document of
 * its own. Foreign ones are drawn elsewhere, and those who wait for them have a pool of their own:
 * no foreign page keeps our own waiting.
 *
 * <p>Nothing survives {@link #close}: pages show people's lives.
 */
public final class PageRasters implements AutoCloseable {
  /** In pixels: first sight and small screens, the kiosk, zoomed in. */
  public static final List<Integer> WIDTHS = List.of(1200, 1800, 2400);

  private static final Logger log = LoggerFactory.getLogger(PageRasters.class);
  private static final String CACHE = "rasters";
  private static final int WAITING = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DrawingLimits limits;
  private final PersistentCacheManager caches;
  private final Cache<String, byte[]> kept;
  private final ConcurrentMap<String, CompletableFuture<byte[]>> drawing =
      new ConcurrentHashMap<>();
  private final ThreadPoolExecutor own;
  private final ThreadPoolExecutor foreign;

  /** Draws a page of a foreign file, somewhere where it harms nobody. Blocks. */
  @FunctionalInterface
  public interface Drawing {
    /**
     * @param page from 0
     * @param width one of {@link #WIDTHS}
     * @throws Problem when the page is not drawn
     */
    byte[] draw(int page, int width);
  }

  /**
   * @param fonts open for as long as this is
   * @param directory for this cache alone; made when missing, emptied at the end
   * @param inMemory how many pictures are kept in memory, 0.1 to 2 MB each
   * @param diskBytes kept on disk, at least what is kept in memory
   */
  public PageRasters(Fonts fonts, Path directory, int inMemory, long diskBytes) {
    this(directory, inMemory, diskBytes, DrawingLimits.USUAL);
  }

  PageRasters(Path directory, int inMemory, long diskBytes, DrawingLimits limits) {
    this.limits = limits;
    own = pool("raster-");
    foreign = pool("foreign-raster-");
    caches =
        CacheManagerBuilder.newCacheManagerBuilder()
            .with(CacheManagerBuilder.persistence(directory.toFile()))
            .withCache(
                CACHE,
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                        String.class,
                        byte[].class,
                        ResourcePoolsBuilder.newResourcePoolsBuilder()
                            .heap(inMemory, EntryUnit.ENTRIES)
                            .disk(diskBytes, MemoryUnit.B, false))
                    .withValueSerializer(new SealedPictures()))
            .build(true);
    kept = caches.getCache(CACHE, String.class, byte[].class);
  }

  private static ThreadPoolExecutor pool(String name) {
    int cores = Runtime.getRuntime().availableProcessors();
    AtomicInteger threads = new AtomicInteger();
    return new ThreadPoolExecutor(
        cores,
        cores,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(WAITING),
        work -> {
          Thread thread = new Thread(work, name + threads.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * A page of our own paper.
   *
   * @param sha256 names the document; the same name must always mean the same bytes
   * @param pdf the bytes, asked for only when the picture is not kept; they have passed the gate
   * @param page from 0
   * @param width one of {@link #WIDTHS}
   * @throws Problem.Invalid bad-raster-width, pdf-too-complex, pdf-broken
   * @throws Problem.NotFound no-such-page
   * @throws Problem.Unavailable rasters-busy
   */
  public Raster raster(String sha256, Supplier<byte[]> pdf, int page, int width) {
    return raster(sha256, page, width, own, (p, w) -> draw(pdf.get(), p, w));
  }

  /**
   * A page of a file from elsewhere.
   *
   * @param sha256 as of {@link #raster(String, Supplier, int, int)}, as {@code page} and {@code
   *     width}
   * @param drawing asked only when the picture is not kept
   * @throws Problem what the drawing throws, and as {@link #raster(String, Supplier, int, int)}
   */
  public Raster foreign(String sha256, int page, int width, Drawing drawing) {
    return raster(sha256, page, width, foreign, drawing);
  }

  private Raster raster(String sha256, int page, int width, Executor pool, Drawing drawing) {
    if (!WIDTHS.contains(width)) {
      throw new Problem.Invalid("bad-raster-width");
    }
    if (page < 0 || page >= DrawingLimits.MAX_PAGES) {
      throw new Problem.NotFound("no-such-page");
    }
    byte[] bytes = kept.get(key(sha256, page, width));
    return Raster.of(bytes != null ? bytes : await(ask(sha256, page, width, pool, drawing)));
  }

  /** Keeps a picture that the gate has drawn. */
  public void keep(String sha256, int page, int width, byte[] picture) {
    kept.put(key(sha256, page, width), picture);
  }

  /** Draws a page in the background, so that the first person of the day does not wait. */
  public void warmUp(String sha256, Supplier<byte[]> pdf) {
    ask(sha256, 0, WIDTHS.get(0), own, (page, width) -> draw(pdf.get(), page, width));
  }

  /** Removes every picture of a document, also one that is being drawn now. */
  public void forget(String sha256) {
    Set<String> keys = new HashSet<>();
    for (int page = 0; page < DrawingLimits.MAX_PAGES; page++) {
      for (int width : WIDTHS) {
        keys.add(key(sha256, page, width));
      }
    }
    drawing.keySet().removeAll(keys);
    kept.removeAll(keys);
  }

  @Override
  public void close() {
    own.shutdownNow();
    foreign.shutdownNow();
    drawing.values().forEach(waiting -> waiting.cancel(false));
    try {
      if (!own.awaitTermination(limits.time().toSeconds(), TimeUnit.SECONDS)) {
        log.atWarn().log("a page is still being drawn");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    caches.close();
    try {
      caches.destroy();
    } catch (CachePersistenceException e) {
      log.atWarn().setCause(e).log("raster directory not emptied");
    }
  }

  private static String key(String sha256, int page, int width) {
    return sha256 + '/' + page + '/' + width;
  }

  private CompletableFuture<byte[]> ask(
      String sha256, int page, int width, Executor pool, Drawing how) {
    String key = key(sha256, page, width);
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> running = drawing.putIfAbsent(key, mine);
    if (running != null) {
      return running;
    }
    try {
      pool.execute(() -> complete(key, mine, page, width, how));
    } catch (RejectedExecutionException e) {
      drawing.remove(key, mine);
      throw new Problem.Unavailable("rasters-busy");
    }
    return mine;
  }

  private void complete(
      String key, CompletableFuture<byte[]> mine, int page, int width, Drawing how) {
    try {
      byte[] before = kept.get(key);
      byte[] bytes = before != null ? before : how.draw(page, width);
      drawing.computeIfPresent(
          key,
          (same, current) -> {
            if (current == mine) {
              kept.put(key, bytes); // unless it was forgotten meanwhile
              return null;
            }
            return current;
          });
      mine.complete(bytes);
    } catch (RuntimeException | Error e) {
      drawing.remove(key, mine);
      mine.completeExceptionally(e);
    }
  }

  private byte[] draw(byte[] pdf, int page, int width) {
    try {
      return PdfFile.read(pdf, document -> PageDrawing.draw(document, page, width, limits));
    } catch (OutOfMemoryError e) {
      // One image that lied about its size; what it had asked for is free again here.
      throw new Problem.Invalid("pdf-too-complex");
    }
  }

  private static byte[] await(CompletableFuture<byte[]> picture) {
    try {
      return picture.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new IllegalStateException("page not drawn", e.getCause());
    } catch (CancellationException | TimeoutException e) {
      throw new Problem.Unavailable("rasters-busy");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Unavailable("rasters-busy");
    }
  }
}
