package org.madoguchi.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.core.Problem;
import org.madoguchi.document.photo.Photo;
import org.madoguchi.wire.PhotoPage;
import org.madoguchi.wire.PhotoPages;
import org.madoguchi.wire.WireJson;

/** Photographs as they travel: see {@link PhotoPages}. */
final class PhotoBody {
  /** Fifty pages of numbers with all their digits have about 12 KB. */
  private static final int LONGEST_LINE = 64 * 1024;

  private PhotoBody() {}

  /**
   * @throws Problem.Invalid message-not-understood
   */
  static List<Photo> read(byte[] body) {
    int end = 0;
    while (end < body.length && end < LONGEST_LINE && body[end] != '\n') {
      end++;
    }
    var pages = WireJson.read(Arrays.copyOf(body, end), PhotoPages.class).pages();
    var photos = new ArrayList<Photo>();
    int at = end + 1;
    for (PhotoPage page : pages) {
      if (at + page.bytes() > body.length) {
        throw new Problem.Invalid("message-not-understood");
      }
      var jpeg = Arrays.copyOfRange(body, at, at + page.bytes());
      photos.add(new Photo(jpeg, page.width(), page.height(), page.corners()));
      at += page.bytes();
    }
    if (at != body.length) {
      throw new Problem.Invalid("message-not-understood");
    }
    return photos;
  }

  static byte[] write(List<Photo> photos) {
    var pages =
        photos.stream()
            .map(p -> new PhotoPage(p.jpeg().length, p.width(), p.height(), p.corners()))
            .toList();
    var body = new ByteArrayOutputStream();
    body.writeBytes(WireJson.write(new PhotoPages(pages)).getBytes(StandardCharsets.UTF_8));
    body.write('\n');
    photos.forEach(photo -> body.writeBytes(photo.jpeg()));
    return body.toByteArray();
  }
}
