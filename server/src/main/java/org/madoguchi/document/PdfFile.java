package org.madoguchi.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.madoguchi.core.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens foreign bytes, lets them be read, closes them, and turns every way to fail into a code. */
public final class PdfFile {
  private static final Logger log = LoggerFactory.getLogger(PdfFile.class);

  private PdfFile() {}

  /** What is done with the open document; it must not keep it. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(PDDocument document) throws IOException;
  }

  /**
   * @throws Problem.Invalid pdf-encrypted, pdf-broken, or what the reading itself refuses
   */
  public static <T> T read(byte[] pdf, Reading<T> reading) {
    try (PDDocument document =
        Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      return reading.read(document);
    } catch (Problem problem) {
      throw problem;
    } catch (InvalidPasswordException e) {
      throw new Problem.Invalid("pdf-encrypted");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The parser meets hostile structure with whatever exception it happens upon. Its message may
      // quote the file, so only the kind is kept.
      log.atInfo().addKeyValue("kind", e.getClass().getSimpleName()).log("pdf refused as broken");
      throw new Problem.Invalid("pdf-broken");
    }
  }
}
