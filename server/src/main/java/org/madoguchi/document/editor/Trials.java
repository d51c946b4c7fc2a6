package org.madoguchi.document.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.document.raster.PageRasters;

/**
 * The last few forms that were tried, to be looked at. Nothing of them reaches a disk. Thread-safe.
 */
final class Trials {
  private static final int KEPT = 8;

  private final PageRasters rasters;
  private final Map<FileHash, byte[]> kept = new LinkedHashMap<>();

  Trials(PageRasters rasters) {
    this.rasters = rasters;
  }

  synchronized FileHash keep(byte[] pdf) {
    FileHash file = FileHash.of(pdf);
    kept.remove(file);
    kept.put(file, pdf);
    if (kept.size() > KEPT) {
      FileHash oldest = kept.keySet().iterator().next();
      kept.remove(oldest);
      rasters.forget(oldest.value());
    }
    return file;
  }

  /**
   * @throws Problem.NotFound no-such-file
   */
  synchronized byte[] get(FileHash file) {
    byte[] pdf = kept.get(file);
    if (pdf == null) {
      throw new Problem.NotFound("no-such-file");
    }
    return pdf;
  }
}
