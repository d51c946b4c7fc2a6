package org.madoguchi.document.gate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.document.photo.Photo;

/** What {@link Job} and {@link Frame} have in common: a length before everything that has one. */
final class Bytes {
  private static final int CORNERS = 8;

  private Bytes() {}

  static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * @throws IOException also when it is longer than {@code most}
   */
  static byte[] read(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException("longer than agreed");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  static void writePhoto(DataOutputStream out, Photo photo) throws IOException {
    write(out, photo.jpeg());
    out.writeInt(photo.width());
    out.writeInt(photo.height());
    for (double corner : photo.corners()) {
      out.writeDouble(corner);
    }
  }

  static Photo readPhoto(DataInputStream in, int most) throws IOException {
    byte[] jpeg = read(in, most);
    int width = in.readInt();
    int height = in.readInt();
    List<Double> corners = new ArrayList<>();
    for (int i = 0; i < CORNERS; i++) {
      corners.add(in.readDouble());
    }
    return new Photo(jpeg, width, height, corners);
  }
}
