package org.madoguchi.document.finish;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.ShapeMark;
import org.madoguchi.wire.StampMark;
import org.madoguchi.wire.TextMark;

/** Every kind of mark as the PDF annotation it is. Serves one document and one thread. */
final class MarkAnnotations {
  private final InkAnnotations inks;
  private final ShapeAnnotations shapes;
  private final TextAnnotations texts;
  private final StampAnnotations stamps;

  /**
   * @param shaper for what is typed and stamped
   */
  MarkAnnotations(PDDocument document, Shaper shaper, EmbeddedFaces faces) {
    inks = new InkAnnotations(document);
    shapes = new ShapeAnnotations(document);
    texts = new TextAnnotations(document, shaper, faces);
    stamps = new StampAnnotations(document, shaper, faces);
  }

  /**
   * @throws org.madoguchi.core.Problem.Invalid character-cannot-be-printed, with the mark's id as
   *     field
   */
  void add(PDPage page, Annotation drawn) throws IOException {
    if (drawn.mark() instanceof Ink ink) {
      inks.add(page, drawn, ink);
    } else if (drawn.mark() instanceof ShapeMark shape) {
      shapes.add(page, drawn, shape);
    } else if (drawn.mark() instanceof TextMark text) {
      texts.add(page, drawn, text);
    } else if (drawn.mark() instanceof StampMark stamp) {
      stamps.add(page, drawn, stamp);
    } else {
      throw new IllegalStateException("a mark that nothing draws: " + drawn.mark().getClass());
    }
  }
}
