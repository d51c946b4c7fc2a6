package org.madoguchi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Makes PDFs, honest and hostile. */
public final class Pdfs {
  public static final Path FORMS = Path.of("../config/forms");

  private static final String SHADING =
      "/Shading <</S <</ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1 0 1]"
          + " /Matrix [595 0 0 842 0 0] /Function 5 0 R>>>>";

  private static final String ENDLESS =
      stream(
          "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]",
          "{ add " + "dup mul sqrt ".repeat(5_000) + "dup dup }");

  private Pdfs() {}

  @FunctionalInterface
  public interface Filling {
    void fill(PDDocument document) throws IOException;
  }

  public static byte[] made(Filling filling) {
    try (PDDocument document = new PDDocument()) {
      filling.fill(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] pages(int count, PDRectangle size) {
    return made(
        document -> {
          for (int i = 0; i < count; i++) {
            document.addPage(new PDPage(size));
          }
        });
  }

  public static byte[] encrypted() {
    return made(
        document -> {
          document.addPage(new PDPage(PDRectangle.A4));
          document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        });
  }

  public static byte[] form(String id) {
    try {
      return Files.readAllBytes(FORMS.resolve(id + ".pdf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file written by hand: object 1 is the catalog, 2 the page tree, 3 the page, and so on.
   *
   * @param objects what stands between "obj" and "endobj"
   */
  public static byte[] written(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.7\n");
    int[] offsets = new int[objects.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = file.length();
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(offsets.length + 1).append("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = Integer.toString(offset);
      file.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
    }
    file.append("trailer\n<</Root 1 0 R /Size ").append(offsets.length + 1).append(">>\n");
    file.append("startxref\n").append(table).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  public static String stream(String dictionary, String content) {
    return "<<"
        + dictionary
        + " /Length "
        + content.length()
        + ">>\nstream\n"
        + content
        + "\nendstream";
  }

  /** One A4 page with this content and these resources; further objects count from 5. */
  public static byte[] page(String content, String resources, String... more) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type /Catalog /Pages 2 0 R>>");
    objects.add("<</Type /Pages /Kids [3 0 R] /Count 1>>");
    objects.add(
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
            + resources
            + ">>>>");
    objects.add(stream("", content));
    objects.addAll(List.of(more));
    return written(objects);
  }

  /** Twelve forms, each drawing the next one ten times. */
  public static byte[] nestedForms() {
    String ten = "/F Do ".repeat(10);
    String[] forms = new String[12];
    for (int i = 0; i < forms.length; i++) {
      String next =
          i + 1 < forms.length ? "/Resources <</XObject <</F " + (6 + i) + " 0 R>>>>" : "";
      forms[i] =
          stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + next,
              i + 1 < forms.length ? ten : "0 0 9 9 re f");
    }
    return page(ten, "/XObject <</F 5 0 R>>", forms);
  }

  /** One page that fills as many small squares as asked, packed so that the file stays small. */
  public static byte[] operators(int count) {
    return made(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          PDStream content = new PDStream(document);
          try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] thousand =
                "0 0 1 1 re f ".repeat(500).getBytes(StandardCharsets.ISO_8859_1); // two each
            for (int written = 0; written < count; written += 1000) {
              out.write(thousand);
            }
          }
          page.setContents(content);
        });
  }

  /**
   * A page whose one operator computes a long function for every pixel (ISO 32000-1, 7.10.5 and
   * 8.7.4.5.2): nothing that looks at a clock between operators can stop it.
   */
  public static byte[] endlessShading() {
    return page("/S sh", SHADING, ENDLESS);
  }

  /** As many honest pages, and behind them that one. */
  public static byte[] endlessShadingAfter(int pages) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type /Catalog /Pages 2 0 R>>");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i <= pages; i++) {
      kids.append(5 + i).append(" 0 R ");
    }
    objects.add("<</Type /Pages /Kids [" + kids + "] /Count " + (pages + 1) + ">>");
    objects.add(stream("", "/S sh"));
    objects.add(stream("", "0 0 99 99 re f"));
    for (int i = 0; i < pages; i++) {
      objects.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>");
    }
    objects.add(
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources <<"
            + SHADING.replace("5 0 R", objects.size() + 2 + " 0 R")
            + ">>>>");
    objects.add(ENDLESS);
    return written(objects);
  }

  public static void look(byte[] pdf, Consumer<PDDocument> look) {
    PdfFile.read(
        pdf,
        document -> {
          look.accept(document);
          return null;
        });
  }
}
