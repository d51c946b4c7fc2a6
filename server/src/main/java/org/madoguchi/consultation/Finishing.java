package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.document.finish.Blank;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.text.GlyphPicture;
import org.madoguchi.journal.FileStore;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.GlyphView;
import org.madoguchi.wire.RoomMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the finished PDF of a document and keeps it, away from the room's mailbox. Thread-safe. */
final class Finishing {
  private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);

  private final FileStore files;
  private final Finisher finisher;
  private final Executor pool;

  Finishing(FileStore files, Finisher finisher, Executor pool) {
    this.files = files;
    this.finisher = finisher;
    this.pool = pool;
  }

  /**
   * Fails with a {@link Problem} that names the field when something can't be printed.
   *
   * @param room whose it is, which exists
   * @param glyphs 外字画像 of the room
   * @param command whether what was drawn stays on it, and why something may be missing
   */
  CompletionStage<ConsultationEvent.DocumentFinished> finish(
      ConsultationId room,
      DocumentView document,
      List<GlyphView> glyphs,
      RoomMessage.FinishDocument command,
      Instant at) {
    var stream = Rooms.stream(room);
    return CompletableFuture.supplyAsync(
        () -> {
          var blank = file(stream, document.file());
          var pictures = GlyphPicture.read(glyphs, file -> file(stream, file));
          var started = System.nanoTime();
          var finished =
              finisher.finish(
                  new Blank(blank, document.form() != null),
                  document.values(),
                  command.withAnnotations() ? document.annotations() : List.of(),
                  document.signatures(),
                  pictures,
                  at);
          var file = files.keep(stream, finished.bytes());
          LOG.atInfo()
              .addKeyValue("document", document.document())
              .addKeyValue("bytes", finished.bytes().length)
              .addKeyValue("remarks", finished.remarks())
              .addKeyValue("ms", (System.nanoTime() - started) / 1_000_000)
              .log("document finished");
          return new ConsultationEvent.DocumentFinished(
              document.document(),
              file,
              document.pages(),
              finished.remarks(),
              command.withAnnotations() && !document.annotations().isEmpty(),
              command.reason());
        },
        pool);
  }

  private byte[] file(String stream, FileHash file) {
    return files.find(stream, file).orElseThrow(() -> new Problem.NotFound("no-such-file"));
  }
}
