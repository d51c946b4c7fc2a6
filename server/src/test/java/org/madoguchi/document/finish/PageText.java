package org.madoguchi.document.finish;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.madoguchi.document.PdfFile;

/**
 * The letters of a PDF in the order they are drawn, as copying them gives them: with the text that
 * a piece says it stands for (ActualText, ISO 32000-1, 14.9.4).
 */
public final class PageText extends PDFTextStripper {
  private final StringBuilder text = new StringBuilder();
  private final Deque<Boolean> told = new ArrayDeque<>();

  private PageText() {
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /** Without white space. */
  public static String of(byte[] pdf) {
    return PdfFile.read(
        pdf,
        document -> {
          PageText page = new PageText();
          page.getText(document);
          return page.text.toString().replaceAll("\\s", "");
        });
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    told.push(actual != null);
    if (actual != null) {
      text.append(actual);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    told.pop();
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (!told.contains(true)) {
      text.append(letter.getUnicode());
    }
  }
}
