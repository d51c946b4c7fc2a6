package org.madoguchi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madoguchi.core.FormId;
import org.madoguchi.journal.Database;

/**
 * A town large enough: the sample town with a kiosk and a member of staff for each room, who are
 * let in already. Their tokens' hashes are written where signing in would write them; a password
 * takes a tenth of a second to check, on purpose, and is not what is measured.
 */
final class BenchTown implements AutoCloseable {
  /** The repository's own settings; the benchmark runs in the folder of the module. */
  static final Path SETTINGS = Path.of("../config");

  static final FormId FORM = new FormId("juminido");

  private final Path folder;
  private final List<FormId> variations = new ArrayList<>();

  /**
   * @param variations forms that look like {@link #FORM} and are other files
   */
  BenchTown(int rooms, int variations) throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
    copy(SETTINGS, settings());
    var town = settings().resolve("town/town.yaml");
    var kiosks =
        IntStream.range(0, rooms)
            .mapToObj(i -> "  - { kiosk: %s, branch: nishi, name: %d番 }\n".formatted(kiosk(i), i))
            .collect(Collectors.joining());
    Files.writeString(
        town, Files.readString(town).replaceFirst("(?m)^kiosks:\\s*$", "kiosks:\n" + kiosks));
    for (int i = 0; i < variations; i++) {
      var id = "%s-%02d".formatted(FORM, i);
      var pdf = settings().resolve("forms/" + id + ".pdf");
      Files.copy(settings().resolve("forms/" + FORM + ".pdf"), pdf);
      Files.writeString(pdf, "%" + i + "\n", StandardOpenOption.APPEND);
      this.variations.add(new FormId(id));
    }
    Files.createDirectories(data());
    letIn(rooms);
  }

  private void letIn(int rooms) {
    long expires = System.currentTimeMillis() + 3_600_000;
    try (var database = Database.sqlite(data().resolve("madoguchi.db"))) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                for (int i = 0; i < rooms; i++) {
                  handle.execute(
                      "insert into account (account, role, name, departments, password)"
                          + " values (?, 'staff', ?, 'shimin', '-')",
                      staff(i),
                      "市民課 " + i);
                  handle.execute(
                      "insert into sign_in (token_hash, account, screen, expires_at)"
                          + " values (?, ?, 'staff', ?)",
                      hash(staff(i)),
                      staff(i),
                      expires);
                  handle.execute(
                      "insert into kiosk_enrolment (kiosk, token_hash, enrolled_at)"
                          + " values (?, ?, 0)",
                      kiosk(i),
                      hash(kiosk(i)));
                }
              });
    }
  }

  private static String kiosk(int i) {
    return "bench-kiosk-" + i;
  }

  private static String staff(int i) {
    return "bench-staff-" + i;
  }

  /** What the server keeps in place of a token. */
  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String kioskCookie(int i) {
    return "madoguchi=" + kiosk(i);
  }

  static String staffCookie(int i) {
    return "madoguchi=" + staff(i);
  }

  Path folder() {
    return folder;
  }

  Path settings() {
    return folder.resolve("config");
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Where the programs of the run say what went wrong. */
  Path errors() {
    return folder.resolve("errors.txt");
  }

  List<FormId> variations() {
    return List.copyOf(variations);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
