package org.madoguchi.document.gate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.document.photo.Photo;

/**
 * What an {@link Inspector} is asked to do, as it reads it from its standard input: one, then it
 * ends.
 */
sealed interface Job {
  /** The code of the refusal when it costs more than anything honest would. */
  default String hopeless() {
    return "pdf-too-complex";
  }

  /** Look at a PDF and draw all its pages. */
  record InspectPdf(byte[] pdf) implements Job {}

  /** Draw one page of a PDF that has been let in before. */
  record DrawPage(byte[] pdf, int page, int width) implements Job {}

  /** Turn an image file upright and find the sheet on each of its pictures. */
  record ReadPhotos(byte[] file) implements Job {
    @Override
    public String hopeless() {
      return "photo-too-large";
    }
  }

  /** Make a PDF of straightened photographs, then look at it as {@link InspectPdf} does. */
  record AssemblePhotos(List<Photo> photos) implements Job {
    @Override
    public String hopeless() {
      return "photo-too-large";
    }
  }

  /** Cut the one character out of an image file. */
  record ReadGlyph(byte[] file) implements Job {
    @Override
    public String hopeless() {
      return "photo-too-large";
    }
  }

  /** A file longer than any that is let in is no file but a mistake. */
  int MAX_FILE = 256 << 20;

  static void write(Job job, DataOutputStream out) throws IOException {
    if (job instanceof InspectPdf inspect) {
      out.writeByte(1);
      Bytes.write(out, inspect.pdf);
    } else if (job instanceof DrawPage draw) {
      out.writeByte(2);
      Bytes.write(out, draw.pdf);
      out.writeInt(draw.page);
      out.writeInt(draw.width);
    } else if (job instanceof ReadPhotos read) {
      out.writeByte(3);
      Bytes.write(out, read.file);
    } else if (job instanceof AssemblePhotos assemble) {
      out.writeByte(4);
      out.writeInt(assemble.photos.size());
      for (Photo photo : assemble.photos) {
        Bytes.writePhoto(out, photo);
      }
    } else if (job instanceof ReadGlyph read) {
      out.writeByte(5);
      Bytes.write(out, read.file);
    }
    out.flush();
  }

  static Job read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 1 -> new InspectPdf(Bytes.read(in, MAX_FILE));
      case 2 -> new DrawPage(Bytes.read(in, MAX_FILE), in.readInt(), in.readInt());
      case 3 -> new ReadPhotos(Bytes.read(in, MAX_FILE));
      case 4 -> {
        int count = in.readInt();
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          photos.add(Bytes.readPhoto(in, MAX_FILE));
        }
        yield new AssemblePhotos(photos);
      }
      case 5 -> new ReadGlyph(Bytes.read(in, MAX_FILE));
      default -> throw new IOException("no such job");
    };
  }
}
