package org.madoguchi.document.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A key made once for all tests, as the first start makes it. */
public final class TestSeal {
  public static final String TOWN = "みどり野市";

  private static final Path FILE = temporary();
  static final SealKey KEY = SealKey.openOrGenerate(FILE, "", TOWN, Clock.systemUTC());
  public static final Seal SEAL = new Seal(KEY);

  private TestSeal() {}

  /** Puts the key where a counter looks for it, so that it need not make one of its own. */
  public static void into(Path data) {
    try {
      Files.copy(FILE, data.resolve("seal.p12"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("madoguchi-seal");
      Path file = folder.resolve("seal.p12");
      folder.toFile().deleteOnExit(); // in the reverse order
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
