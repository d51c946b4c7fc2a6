package org.madoguchi.document.gate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.photo.GlyphReader;
import org.madoguchi.document.photo.Photo;
import org.madoguchi.document.photo.PhotoDocument;
import org.madoguchi.document.photo.PhotoReader;
import org.madoguchi.document.raster.PageDrawing;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.text.Fonts;

/**
 * The process that looks at one foreign file and ends. It is started by {@link Inspectors} with
 * little memory and killed when it takes too long: whatever a file does to it, the counter goes on.
 * Reads a {@link Job} from standard input and says {@link Frame}s on standard output.
 */
public final class Inspector {
  /** First sight and the kiosk; who zooms in asks for more. */
  private static final List<Integer> WIDTHS = PageRasters.WIDTHS.subList(0, 2);

  private static final long LOOK_MILLIS = 1_000;

  private final DataOutputStream out;

  private Inspector(DataOutputStream out) {
    this.out = out;
  }

  /**
   * @param args none
   */
  public static void main(String[] args) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err); // a library that prints must not speak between the frames
    endWithTheServer();
    Fonts.standIns();
    Job job = Job.read(in);
    var inspector = new Inspector(out);
    inspector.say(new Frame.Ready());
    try {
      inspector.run(job);
      inspector.say(new Frame.Done());
    } catch (Problem refused) {
      inspector.say(new Frame.Refused(refused.code()));
    } catch (StackOverflowError e) {
      inspector.say(new Frame.Refused(job.hopeless()));
    }
  }

  /** Should the server die meanwhile, nobody is left who would end this process. */
  private static void endWithTheServer() {
    var server = ProcessHandle.current().parent();
    var timer = new Timer("end", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            if (server.isPresent() && !server.get().isAlive()) {
              Runtime.getRuntime().halt(1);
            }
          }
        },
        LOOK_MILLIS,
        LOOK_MILLIS);
  }

  private void run(Job job) throws IOException {
    if (job instanceof Job.InspectPdf inspect) {
      inspect(inspect.pdf());
    } else if (job instanceof Job.DrawPage draw) {
      PdfFile.read(
          draw.pdf(),
          document -> {
            draw(document, draw.page(), draw.width());
            return draw;
          });
    } else if (job instanceof Job.ReadPhotos read) {
      for (Photo photo : PhotoReader.read(read.file())) {
        say(new Frame.Found(photo));
      }
    } else if (job instanceof Job.AssemblePhotos assemble) {
      byte[] pdf = PhotoDocument.of(assemble.photos());
      say(new Frame.Made(pdf));
      inspect(pdf);
    } else if (job instanceof Job.ReadGlyph read) {
      say(new Frame.Glyph(GlyphReader.read(read.file()).bits()));
    }
  }

  private void inspect(byte[] pdf) {
    PdfFile.read(
        pdf,
        document -> {
          InspectedPdf inspected = UploadGate.inspect(document, UploadGate.sha256(pdf));
          say(new Frame.Sound(inspected));
          for (int page = 0; page < inspected.pages().size(); page++) {
            for (int width : WIDTHS) {
              draw(document, page, width);
            }
          }
          return inspected;
        });
  }

  private void draw(PDDocument document, int page, int width) throws IOException {
    say(new Frame.Drawn(page, width, PageDrawing.draw(document, page, width, DrawingLimits.USUAL)));
  }

  private void say(Frame frame) throws IOException {
    Frame.write(frame, out);
  }
}
