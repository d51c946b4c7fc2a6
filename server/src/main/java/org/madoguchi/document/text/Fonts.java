package org.madoguchi.document.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The faces everything is drawn with, parsed once and shared by all threads. Two come with the
 * program; IPAmj Mincho, which knows the family registers' variants, is used when it is installed.
 */
public final class Fonts implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Fonts.class);
  private static final String SERIF = "/fonts/NotoSerifJP_400Regular.ttf";
  private static final String GOTHIC = "/fonts/BIZUDPGothic_400Regular.ttf";
  private static final Path SYSTEM = Path.of("/usr/share/fonts");
  private static final String NAME_FACE = "ipamj";
  private static final int FOLDERS_DEEP = 4;

  private final Face serif;
  private final Face gothic;
  private final List<Face> forValues;
  private final List<TrueTypeFont> open = new ArrayList<>();

  private Fonts(List<Path> directories) throws IOException {
    serif = bundled(SERIF);
    gothic = bundled(GOTHIC);
    Optional<Path> found = directories.stream().flatMap(d -> find(d).stream()).findFirst();
    forValues =
        found.isPresent()
            ? List.of(new Face(keep(found.get())), serif, gothic)
            : List.of(serif, gothic);
    FontMappers.set(new BundledFontMapper(serif, gothic));
    log.atInfo()
        .addKeyValue("faces", forValues.stream().map(Face::name).toList())
        .log("fonts open");
  }

  /**
   * Opens the faces and makes the PDF library draw with these alone, so that a page looks the same
   * on every machine.
   *
   * @param directory where an operator may put ipamjm.ttf; need not exist
   * @throws UncheckedIOException when a font that belongs to the program is missing or broken
   */
  public static Fonts open(Path directory) {
    return open(List.of(directory, SYSTEM));
  }

  /** Only what comes with the program: the same letters on every machine. */
  public static Fonts bundledOnly() {
    return open(List.of());
  }

  /**
   * Makes the PDF library draw with what comes with the program alone, which is opened when a page
   * first needs it: most files bring their fonts, and opening takes most of a second.
   */
  public static void standIns() {
    FontMappers.set(new LateFontMapper());
  }

  private static Fonts open(List<Path> directories) {
    try {
      return new Fonts(directories);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For what people say and write, best first. */
  public List<Face> forValues() {
    return forValues;
  }

  /** For labels; never a face that only some machines have. */
  public List<Face> forLabels() {
    return List.of(gothic, serif);
  }

  /** For what is typed or stamped beside the fields: as on the screens, then as for values. */
  public List<Face> forMarks() {
    return Stream.concat(Stream.of(gothic), forValues.stream()).toList();
  }

  @Override
  public void close() {
    for (TrueTypeFont font : open) {
      try {
        font.close();
      } catch (IOException e) {
        log.atWarn().setCause(e).log("font not closed");
      }
    }
  }

  private Face bundled(String resource) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("not on the class path: " + resource);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      open.add(font);
      return new Face(font);
    }
  }

  private TrueTypeFont keep(Path file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    open.add(font);
    return font;
  }

  private static Optional<Path> find(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(directory, FOLDERS_DEEP)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                return name.startsWith(NAME_FACE) && name.endsWith(".ttf");
              })
          .sorted()
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      log.atWarn().addKeyValue("directory", directory).log("fonts not searched");
      return Optional.empty();
    }
  }
}
