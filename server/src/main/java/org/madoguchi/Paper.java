package org.madoguchi;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.FormId;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.editor.FormDesk;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.finish.Seal;
import org.madoguchi.document.finish.SealKey;
import org.madoguchi.document.finish.Watermark;
import org.madoguchi.document.form.FormFolder;
import org.madoguchi.document.form.FormTemplate;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.journal.FileStore;
import org.madoguchi.print.TakeHome;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.editor.PackDesk;
import org.madoguchi.procedure.editor.PackFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything about paper: what may come in, the forms and what fills them, how a page looks, and
 * what is finished. The procedures are read here, since they name forms and items.
 *
 * @param shipped the forms the product brings along, which may be drawn in this process
 * @param watermark on all that is finished; absent in earnest
 */
record Paper(
    Fonts fonts,
    UploadGate uploadGate,
    Inspectors inspectors,
    FormTemplates forms,
    List<FormTemplate> shipped,
    Intake intake,
    FormFillings fillings,
    Catalog catalog,
    PageRasters rasters,
    FieldPictures fieldPictures,
    FormDesk formDesk,
    PackDesk packDesk,
    Finisher finisher,
    @Nullable Watermark watermark) {
  private static final Logger LOG = LoggerFactory.getLogger(Paper.class);
  private static final long MEGABYTE = 1024L * 1024L;

  /** What takes most of a second each, beside the opening of the database. */
  record Ahead(CompletableFuture<Fonts> fonts, CompletableFuture<SealKey> sealKey) {
    static Ahead of(
        Config.Documents settings, Path data, Directory directory, Clock clock, Executor pool) {
      var folder = folder(settings.fonts(), data, "fonts");
      return new Ahead(
          CompletableFuture.supplyAsync(() -> Fonts.open(folder), pool),
          CompletableFuture.supplyAsync(
              () -> keyOfSeal(settings.seal(), data, directory.name().ja(), clock), pool));
    }
  }

  /**
   * @param settings the folder with forms, procedures and intake.yaml
   * @param mark what is written over all that is finished; absent in earnest
   * @throws ConfigProblem when a form, a procedure, or the key of the seal is not as it must be
   */
  static Paper open(
      Config.Documents config,
      Path settings,
      Path data,
      Directory directory,
      FileStore files,
      Ahead ahead,
      @Nullable String mark,
      Clock clock,
      Closing closing) {
    var fonts = closing.with(joined(ahead.fonts));
    var gate = new UploadGate(config.maxUploadBytes());
    var forms = FormTemplates.load(settings.resolve("forms"), gate);
    forms.all().forEach(form -> files.keep(form.pdf()));
    var rasters =
        closing.with(
            new PageRasters(
                fonts,
                data.resolve("rasters"),
                config.cacheHeapMegabytes(),
                config.cacheDiskMegabytes() * MEGABYTE));
    var inspectors = closing.with(new Inspectors(data.resolve("inspectors")));
    var intake = Intake.read(settings.resolve("intake.yaml"));
    var fillings = FormFillings.load(settings.resolve("forms"), intake);
    var formIds = forms.all().stream().map(form -> new FormId(form.id())).toList();
    var catalog =
        Catalog.read(settings.resolve("procedures"), directory, formIds, intake.catalog(), clock);
    var packDesk = // before anybody asks what a procedure is today
        new PackDesk(
            new PackFolder(data.resolve("procedures"), catalog.packs().world().municipality()),
            catalog,
            would -> TakeHome.read(settings.resolve("take-home"), would),
            files,
            day -> !directory.opening().isClosed(day),
            clock);
    var shipped = List.copyOf(forms.all()); // before the municipality's own are among them
    var formDesk =
        new FormDesk(
            new FormFolder(folder(config.forms(), data, "forms")),
            new FormDesk.Parts(
                settings.resolve("forms"),
                forms,
                fillings,
                intake,
                catalog,
                files,
                gate,
                inspectors,
                rasters,
                fonts));
    var watermark = mark == null ? null : new Watermark(fonts, mark);
    return new Paper(
        fonts,
        gate,
        inspectors,
        forms,
        shipped,
        intake,
        fillings,
        catalog,
        rasters,
        closing.with(new FieldPictures(fonts)),
        formDesk,
        packDesk,
        new Finisher(fonts, new Seal(joined(ahead.sealKey)), watermark),
        watermark);
  }

  /** Draws a first page: it costs a second of class loading, which now nobody waits for. */
  void warmUp() {
    shipped.stream()
        .findFirst()
        .ifPresent(
            form -> {
              rasters.warmUp(form.inspected().sha256(), form::pdf);
              inspectors.prepare(form.pdf());
            });
  }

  private static Path folder(String configured, Path data, String name) {
    return configured.isEmpty() ? data.resolve(name) : Path.of(configured);
  }

  private static SealKey keyOfSeal(Config.Seal settings, Path data, String town, Clock clock) {
    try {
      return settings.keystore().isEmpty()
          ? SealKey.openOrGenerate(
              data.resolve("seal.p12"), settings.keystorePassword(), town, clock)
          : SealKey.open(Path.of(settings.keystore()), settings.keystorePassword(), clock);
    } catch (IllegalStateException e) {
      LOG.atDebug().setCause(e).log("the key of the seal was not opened");
      throw new ConfigProblem(e.getMessage() + ". See documents.seal in madoguchi.yaml.");
    }
  }

  /** What was made on another thread, or why it could not be. */
  private static <T> T joined(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw e;
    }
  }
}
