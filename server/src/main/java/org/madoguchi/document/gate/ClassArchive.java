package org.madoguchi.document.gate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.core.FileHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of an {@link Inspector} as the JVM likes to find them (JEP 350): with it a process
 * starts in about half the time, without it all goes on as well. It holds for one JVM and one set
 * of jars, after which it is named; there is none where classes lie in folders.
 */
final class ClassArchive {
  private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);
  private static final String SUFFIX = ".jsa";

  private final Path file;
  private final boolean canBeMade;

  /**
   * @param folder where it lies from one start of the server to the next
   */
  ClassArchive(Path folder, String classPath) {
    var jars = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    canBeMade = jars.stream().noneMatch(Files::isDirectory);
    file = folder.resolve("inspector-" + name(jars) + SUFFIX);
  }

  private static String name(List<Path> jars) {
    var about = new StringBuilder(System.getProperty("java.vm.version"));
    for (Path jar : jars) {
      about.append(jar.toAbsolutePath());
      try {
        about.append(Files.getLastModifiedTime(jar)).append(Files.size(jar));
      } catch (IOException e) {
        about.append("missing");
      }
    }
    return FileHash.of(about.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .value()
        .substring(0, 16);
  }

  /** The archive, once it is made. */
  Optional<Path> ready() {
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  boolean isWanted() {
    return canBeMade && !Files.exists(file);
  }

  /** Where the JVM writes it while it is being made. */
  Path draft() throws IOException {
    Files.createDirectories(file.getParent());
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** Puts the written archive in its place, and takes away those of other versions. */
  void accept() {
    try (var others = Files.list(file.getParent())) {
      Files.move(draft(), file, StandardCopyOption.REPLACE_EXISTING);
      for (Path other : others.filter(o -> o.toString().endsWith(SUFFIX)).toList()) {
        if (!other.equals(file)) {
          Files.delete(other);
        }
      }
    } catch (IOException e) {
      log.atWarn().addKeyValue("kind", e.getClass().getSimpleName()).log("no class archive kept");
    }
  }
}
