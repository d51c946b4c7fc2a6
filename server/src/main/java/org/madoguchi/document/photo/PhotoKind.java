package org.madoguchi.document.photo;

import java.nio.charset.StandardCharsets;
import org.madoguchi.core.Problem;

/** What an image file is, by its first bytes and never by its name. */
public enum PhotoKind {
  /** ITU-T T.81. */
  JPEG("jpeg", 0xFF, 0xD8, 0xFF),
  /** ISO/IEC 15948. */
  PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
  /** TIFF 6.0, little end first. */
  TIFF("tiff", 'I', 'I', 42, 0),
  /** TIFF 6.0, big end first. */
  TIFF_BIG_ENDIAN("tiff", 'M', 'M', 0, 42);

  private static final int BOX = 12;

  private final String format;
  private final int[] magic;

  PhotoKind(String format, int... magic) {
    this.format = format;
    this.magic = magic;
  }

  /** As the platform's readers are named. */
  String format() {
    return format;
  }

  /**
   * @throws Problem.Invalid photo-heic, photo-kind
   */
  public static PhotoKind of(byte[] file) {
    for (PhotoKind kind : values()) {
      if (kind.begins(file)) {
        return kind;
      }
    }
    throw new Problem.Invalid(isHeif(file) ? "photo-heic" : "photo-kind");
  }

  /** ISO/IEC 23008-12, as telephones take them: a box "ftyp" and the brand of an image. */
  private static boolean isHeif(byte[] file) {
    if (file.length < BOX) {
      return false;
    }
    String box = new String(file, 4, BOX - 4, StandardCharsets.ISO_8859_1);
    return box.matches("ftyp(hei[a-z]|hev[a-z]|mif1|msf1|avif)");
  }

  private boolean begins(byte[] file) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
