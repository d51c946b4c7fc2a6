package org.madoguchi.document.gate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.GlyphBitmap;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.photo.Photo;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.Rect;

/**
 * What an {@link Inspector} says on its standard output. Whoever reads it believes nothing: the
 * process has looked at a hostile file, and every length is checked.
 */
sealed interface Frame {
  /** No frame is longer; a picture of a page has 8 MB at the very most, a whole file 64. */
  int MAX_BYTES = 64 << 20;

  /** More fields than any page could show. */
  int MAX_FIELDS = 100_000;

  int MAX_PAGES = 1_000;

  /** The job has been read and is begun. */
  record Ready() implements Frame {}

  /** The PDF that was made of photographs. */
  record Made(byte[] pdf) implements Frame {}

  /** The structure of the PDF is sound; its pages are still to be drawn. */
  record Sound(InspectedPdf inspected) implements Frame {}

  /** A page is drawn in one width. */
  record Drawn(int page, int width, byte[] picture) implements Frame {}

  /** A photograph, upright, with the sheet that was found. */
  record Found(Photo photo) implements Frame {}

  /** The character that was found, as the bits of a {@link GlyphBitmap}. */
  record Glyph(byte[] bits) implements Frame {}

  /** It is not let in; the last frame. */
  record Refused(String code) implements Frame {}

  /** All is done; the last frame. */
  record Done() implements Frame {}

  static void write(Frame frame, DataOutputStream out) throws IOException {
    if (frame instanceof Ready) {
      out.writeByte(1);
    } else if (frame instanceof Made made) {
      out.writeByte(2);
      Bytes.write(out, made.pdf);
    } else if (frame instanceof Sound sound) {
      out.writeByte(3);
      writeInspected(out, sound.inspected);
    } else if (frame instanceof Drawn drawn) {
      out.writeByte(4);
      out.writeInt(drawn.page);
      out.writeInt(drawn.width);
      Bytes.write(out, drawn.picture);
    } else if (frame instanceof Found found) {
      out.writeByte(5);
      Bytes.writePhoto(out, found.photo);
    } else if (frame instanceof Refused refused) {
      out.writeByte(6);
      out.writeUTF(refused.code);
    } else if (frame instanceof Glyph glyph) {
      out.writeByte(8);
      Bytes.write(out, glyph.bits);
    } else {
      out.writeByte(7);
    }
    out.flush();
  }

  static Frame read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 1 -> new Ready();
      case 2 -> new Made(Bytes.read(in, MAX_BYTES));
      case 3 -> new Sound(readInspected(in));
      case 4 -> new Drawn(in.readInt(), in.readInt(), Bytes.read(in, MAX_BYTES));
      case 5 -> new Found(Bytes.readPhoto(in, MAX_BYTES));
      case 6 -> new Refused(in.readUTF());
      case 7 -> new Done();
      case 8 -> new Glyph(Bytes.read(in, GlyphBitmap.BYTES));
      default -> throw new IOException("no such frame");
    };
  }

  private static void writeInspected(DataOutputStream out, InspectedPdf inspected)
      throws IOException {
    out.writeUTF(inspected.sha256());
    out.writeBoolean(inspected.fontsMissing());
    out.writeInt(inspected.pages().size());
    for (PageSize page : inspected.pages()) {
      out.writeDouble(page.width());
      out.writeDouble(page.height());
    }
    out.writeInt(inspected.fields().size());
    for (FormField field : inspected.fields()) {
      writeField(out, field);
    }
  }

  private static InspectedPdf readInspected(DataInputStream in) throws IOException {
    String sha256 = in.readUTF();
    boolean fontsMissing = in.readBoolean();
    List<PageSize> pages = new ArrayList<>();
    for (int left = count(in, MAX_PAGES); left > 0; left--) {
      pages.add(new PageSize(in.readDouble(), in.readDouble()));
    }
    List<FormField> fields = new ArrayList<>();
    for (int left = count(in, MAX_FIELDS); left > 0; left--) {
      fields.add(readField(in));
    }
    return new InspectedPdf(sha256, pages, fields, fontsMissing);
  }

  private static void writeField(DataOutputStream out, FormField field) throws IOException {
    writeText(out, field.id());
    writeText(out, field.label());
    out.writeByte(field.kind().ordinal());
    out.writeInt(field.page());
    out.writeDouble(field.rect().x());
    out.writeDouble(field.rect().y());
    out.writeDouble(field.rect().w());
    out.writeDouble(field.rect().h());
    out.writeBoolean(field.multiline());
    Integer most = field.maxLength();
    out.writeBoolean(most != null);
    out.writeInt(most == null ? 0 : most);
    out.writeBoolean(field.comb());
    out.writeInt(field.options().size());
    for (String option : field.options()) {
      writeText(out, option);
    }
    out.writeBoolean(field.circled() != null);
  }

  private static FormField readField(DataInputStream in) throws IOException {
    String id = readText(in);
    String label = readText(in);
    FieldKind[] kinds = FieldKind.values();
    FieldKind kind = kinds[Math.floorMod(in.readByte(), kinds.length)];
    int page = in.readInt();
    Rect rect = new Rect(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    boolean multiline = in.readBoolean();
    boolean bounded = in.readBoolean();
    int length = in.readInt();
    @Nullable Integer most = bounded ? Integer.valueOf(length) : null;
    boolean comb = in.readBoolean();
    List<String> options = new ArrayList<>();
    for (int left = count(in, MAX_FIELDS); left > 0; left--) {
      options.add(readText(in));
    }
    FormField field = new FormField(id, label, kind, page, rect, multiline, most, comb, options);
    return in.readBoolean() ? field.asCircle() : field;
  }

  /** Not writeUTF, which ends at 65,535 bytes: an option may be as long as a file likes. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    Bytes.write(out, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(Bytes.read(in, MAX_BYTES), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("more than agreed");
    }
    return count;
  }
}
