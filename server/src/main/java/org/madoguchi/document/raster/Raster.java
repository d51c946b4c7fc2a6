package org.madoguchi.document.raster;

/**
 * A picture of one page. The array is the cache's own and must not be written to.
 *
 * @param mediaType image/png or image/jpeg
 */
public record Raster(byte[] bytes, String mediaType) {
  private static final byte PNG_FIRST = (byte) 0x89;

  static Raster of(byte[] bytes) {
    return new Raster(bytes, bytes[0] == PNG_FIRST ? "image/png" : "image/jpeg");
  }
}
