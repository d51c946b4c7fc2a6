package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * What stands in the first line of a body of photographs; behind it their JPEGs follow one after
 * the other.
 *
 * @param pages 1 to 50, in the order of the document
 */
public record PhotoPages(List<PhotoPage> pages) {
  private static final int MOST = 50;

  /** The media type of such a body. */
  public static final String MEDIA_TYPE = "application/vnd.madoguchi.photos";

  public PhotoPages {
    pages = Bounds.list(pages, MOST);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no photograph");
    }
  }
}
