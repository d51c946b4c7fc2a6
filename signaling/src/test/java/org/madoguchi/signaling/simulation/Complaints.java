package org.madoguchi.signaling.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the server logged as an error, which no client may bring about. */
final class Complaints implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  Complaints() {
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.ERROR);
  }

  List<String> heard() {
    return appender.list.stream()
        .map(
            e ->
                e + (e.getThrowableProxy() == null ? "" : " " + e.getThrowableProxy().getMessage()))
        .toList();
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(appender);
  }
}
