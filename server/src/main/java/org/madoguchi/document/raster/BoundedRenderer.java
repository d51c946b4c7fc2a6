package org.madoguchi.document.raster;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;

/**
 * Draws one page within {@link DrawingLimits}. The library never looks at interrupts, so the drawer
 * looks at the clock itself, between operators: at that of its thread's processor time, since no
 * page is too complex because the machine was busy. What it throws must be unchecked: a checked
 * exception below a form is swallowed on the way up. One operator that takes for ever cannot be
 * stopped here.
 *
 * <p>Serves one page, on the thread that owns the document.
 */
final class BoundedRenderer extends PDFRenderer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final DrawingLimits limits;
  private final long started = System.nanoTime();
  private final long used = THREADS.getCurrentThreadCpuTime();
  private long operators;
  private int depth;

  BoundedRenderer(PDDocument document, DrawingLimits limits) {
    super(document);
    this.limits = limits;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  /** The clock on the wall is asked first: it costs a tenth, and is never behind. */
  private void checkTime() {
    long most = limits.time().toNanos();
    if (System.nanoTime() - started > most && THREADS.getCurrentThreadCpuTime() - used > most) {
      throw new Problem.Invalid("pdf-too-complex");
    }
  }

  private void enter() {
    if (++depth > limits.depth()) {
      throw new Problem.Invalid("pdf-too-complex");
    }
  }

  /** Patterns and soft masks get a drawer of their own; all of them count together. */
  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators > limits.operators()) {
        throw new Problem.Invalid("pdf-too-complex");
      }
      checkTime();
      super.processOperator(operator, operands);
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      checkTime();
      super.showFontGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
        throws IOException {
      enter();
      super.showType3Glyph(matrix, font, code, displacement);
      depth--;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      enter();
      super.showForm(form);
      depth--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
      enter();
      super.showTransparencyGroup(form);
      depth--;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() > limits.imagePixels()) {
        throw new Problem.Invalid("pdf-too-complex");
      }
      super.drawImage(image);
    }
  }
}
