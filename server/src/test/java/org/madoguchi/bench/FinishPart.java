package org.madoguchi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.madoguchi.document.finish.Blank;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.finish.Seal;
import org.madoguchi.document.finish.SealKey;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.intake.Answers;
import org.madoguchi.document.intake.FormFilling;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.document.text.Fonts;

/**
 * 完成: four forms of somebody who moved in, filled from one intake and finished one after the other,
 * on one thread of this process.
 */
final class FinishPart {
  private static final List<String> FORMS =
      List.of("juminido", "kokuho_shutoku", "jidou_teate_nintei", "juminhyo");
  private static final int WARM_UP = 20;
  private static final int TIMES = 60;

  private final Instant at = Instant.now();
  private final Map<String, byte[]> blanks = new HashMap<>();
  private final Map<String, FormFilling> fillings = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();

  private FinishPart(Path settings) throws IOException {
    var intake = Intake.read(settings.resolve("intake.yaml"));
    for (var form : FORMS) {
      List<FieldSource> sources = FormSources.read(settings.resolve("forms/" + form + ".yaml"));
      blanks.put(form, Files.readAllBytes(settings.resolve("forms/" + form + ".pdf")));
      fillings.put(form, new FormFilling(intake, sources));
      said.putAll(Answers.to(intake, sources));
    }
  }

  static void run(Report report, Path settings, Path data) throws Exception {
    report.part("Four forms are filled from one intake and finished");
    var part = new FinishPart(settings);
    var key = SealKey.openOrGenerate(data.resolve("bench-seal.p12"), "", "市", Clock.systemUTC());
    try (var fonts = Fonts.open(data.resolve("fonts"))) {
      part.measure(report, new Finisher(fonts, new Seal(key)));
    }
  }

  private void measure(Report report, Finisher finisher) throws Exception {
    var ours = new Latencies();
    var bare = new Latencies();
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    var keys = generator.generateKeyPair();
    List<byte[]> papers = List.of();
    for (int i = -WARM_UP; i < TIMES; i++) {
      long started = System.nanoTime();
      papers = finish(finisher);
      long done = System.nanoTime();
      copy(keys);
      if (i >= 0) {
        ours.add(done - started);
        bare.add(System.nanoTime() - done);
      }
    }
    var what = "PDFBox copies, RSA signs";
    report.row("all four p50, ms", ours.millis(0.5), bare.millis(0.5), what);
    report.row("all four slowest, ms", ours.millis(1), bare.millis(1), what);
    report.row(
        "a page, KB",
        kilobytesOfAPage(papers),
        kilobytesOfAPage(List.copyOf(blanks.values())),
        "the blank form");
  }

  private List<byte[]> finish(Finisher finisher) {
    List<byte[]> papers = new ArrayList<>();
    for (var form : FORMS) {
      var values = fillings.get(form).fill(said).values();
      papers.add(
          finisher
              .finish(new Blank(blanks.get(form), true), values, List.of(), List.of(), at)
              .bytes());
    }
    return papers;
  }

  /** What nobody gets around: each file is read, written and signed. */
  private void copy(KeyPair keys) throws IOException, GeneralSecurityException {
    for (var form : FORMS) {
      try (var document = Loader.loadPDF(blanks.get(form))) {
        var out = new ByteArrayOutputStream();
        document.save(out);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(out.toByteArray());
        signature.sign();
      }
    }
  }

  private static double kilobytesOfAPage(List<byte[]> files) throws IOException {
    double bytes = 0;
    int pages = 0;
    for (var file : files) {
      bytes += file.length;
      try (var document = Loader.loadPDF(file)) {
        pages += document.getNumberOfPages();
      }
    }
    return bytes / pages / 1024;
  }
}
