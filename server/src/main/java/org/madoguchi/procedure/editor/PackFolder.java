package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.Yaml;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.pack.OverlayFile;
import org.madoguchi.wire.WireJson;

/**
 * What was changed at the screen, on the disk:
 *
 * <ul>
 *   <li>{@code overlays/<全国地方公共団体コード>/<day>.yaml}: what holds from each day on, in the grammar of
 *       {@code config/procedures/overlays},
 *   <li>{@code versions/<procedure>.<n>.yaml}: who changed what and why, each time.
 * </ul>
 *
 * A file is there whole or not at all. Not thread-safe.
 */
public final class PackFolder {
  private static final String YAML = ".yaml";

  private final Path overlays;
  private final Path versions;

  /**
   * @param folder made when it is missing
   * @param municipality 全国地方公共団体コード; empty: nothing can be changed
   */
  public PackFolder(Path folder, String municipality) {
    overlays = folder.resolve("overlays").resolve(municipality);
    versions = folder.resolve("versions");
    try {
      Files.createDirectories(overlays);
      Files.createDirectories(versions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path overlay(LocalDate from) {
    return overlays.resolve(from + YAML);
  }

  /** What is there, as it is written. */
  List<OverlayFile> overlays() {
    return files(overlays).stream().map(file -> new OverlayFile(file, text(file))).toList();
  }

  /** Takes the place of what was there for that day. */
  void keep(OverlayFile overlay) {
    write(overlay.file(), overlay.yaml());
  }

  /** Nothing holds from that day on any more. */
  void forget(LocalDate from) {
    try {
      Files.deleteIfExists(overlay(from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every change there was, of all procedures, the first first. */
  List<KeptRevision> revisions() {
    return files(versions).stream()
        .map(file -> WireJson.convert(Yaml.read(file), KeptRevision.class))
        .sorted(Comparator.comparingInt(KeptRevision::revision))
        .toList();
  }

  void keep(KeptRevision revision) {
    Map<?, ?> plain;
    try {
      plain = new ObjectMapper().readValue(WireJson.write(revision), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(version(revision.procedure(), revision.revision()), OwnOverlays.dumped(plain));
  }

  private Path version(ProcedureId procedure, int revision) {
    return versions.resolve(procedure + "." + revision + YAML);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
      try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
