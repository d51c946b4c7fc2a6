package org.madoguchi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.madoguchi.core.Problem;

/**
 * A table kept in the same transaction as the events it is read from, so it is never behind. Called
 * on the journal's writer thread only.
 */
public interface Projection {
  /**
   * @throws SQLException when a row can't be written; the events are then not kept either
   * @throws Problem when the projection knows why the event may not be, such as a kiosk that is
   *     already busy
   */
  void apply(Connection connection, String stream, Entry<?> entry) throws SQLException;
}
