package org.madoguchi.web;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What is answered to one method at some addresses.
 *
 * @param path below {@code /{screen}/api/}
 */
record Route(String method, Pattern path, Answer answer) {

  /** Answers, or throws a {@link org.madoguchi.core.Problem}. */
  @FunctionalInterface
  interface Answer {
    void to(Ask ask) throws IOException;
  }

  Route(String method, String path, Answer answer) {
    this(method, Pattern.compile(path), answer);
  }
}
