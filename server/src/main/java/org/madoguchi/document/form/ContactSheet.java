package org.madoguchi.document.form;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.text.Fonts;

/** One picture of every page of several PDFs in a grid, each with its name, to be looked over. */
public final class ContactSheet {
  private static final int COLUMNS = 4;
  private static final int PAGE_WIDTH = 620;
  private static final int PAGE_HEIGHT = PAGE_WIDTH * 297 / 210;
  private static final int GAP = 16;
  private static final int LABEL = 30;

  private record Page(String label, BufferedImage picture) {}

  private ContactSheet() {}

  /**
   * @param pdfs A4 upright
   * @param png is written
   */
  public static void write(List<Path> pdfs, Path png) {
    // Opening them makes the PDF library draw with these alone.
    Fonts fonts = Fonts.bundledOnly();
    try {
      List<Page> pages = new ArrayList<>();
      for (Path pdf : pdfs) {
        pages.addAll(pages(pdf));
      }
      ImageIO.write(drawn(pages), "png", png.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fonts.close();
    }
  }

  private static List<Page> pages(Path pdf) throws IOException {
    byte[] bytes = Files.readAllBytes(pdf);
    return PdfFile.read(
        bytes,
        document -> {
          PDFRenderer renderer = new PDFRenderer(document);
          List<Page> pages = new ArrayList<>();
          for (int i = 0; i < document.getNumberOfPages(); i++) {
            float scale = PAGE_WIDTH / document.getPage(i).getCropBox().getWidth();
            pages.add(
                new Page(
                    pdf.getFileName()
                        + (i == 0 ? "  " : " " + (i + 1) + "  ")
                        + document.getDocumentInformation().getTitle(),
                    renderer.renderImage(i, scale, ImageType.RGB)));
          }
          return pages;
        });
  }

  private static BufferedImage drawn(List<Page> pages) throws IOException {
    int rows = (pages.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(
            COLUMNS * (PAGE_WIDTH + GAP) + GAP,
            rows * (PAGE_HEIGHT + LABEL + GAP) + GAP,
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(labelFont());
    for (int i = 0; i < pages.size(); i++) {
      int x = GAP + i % COLUMNS * (PAGE_WIDTH + GAP);
      int y = GAP + i / COLUMNS * (PAGE_HEIGHT + LABEL + GAP);
      graphics.drawString(pages.get(i).label, x, y + LABEL - 9);
      graphics.drawImage(pages.get(i).picture, x, y + LABEL, null);
    }
    graphics.dispose();
    return sheet;
  }

  private static Font labelFont() throws IOException {
    try (InputStream face =
        ContactSheet.class.getResourceAsStream("/fonts/BIZUDPGothic_400Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, face).deriveFont(18f);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
