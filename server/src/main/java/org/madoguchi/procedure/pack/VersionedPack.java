package org.madoguchi.procedure.pack;

import org.madoguchi.core.FileHash;

/**
 * A pack as it is on some day.
 *
 * @param json what it is read from: canonical, so that the same pack has the same bytes
 * @param hash of these bytes
 */
public record VersionedPack(Pack pack, String json, FileHash hash) {
  /** Enough of the hash for people. */
  private static final int SHORT = 8;

  /** The version as people read it. */
  public String version() {
    return hash.value().substring(0, SHORT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionedPack one && one.hash.equals(hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}
