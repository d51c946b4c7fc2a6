package org.madoguchi;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.madoguchi.booking.BookingTable;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.equipment.EquipmentTable;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.FileStore;
import org.madoguchi.journal.SqlJournal;
import org.madoguchi.originals.OriginalTable;
import org.madoguchi.outcome.SessionTable;
import org.madoguchi.print.TrayTable;
import org.madoguchi.queue.TicketTable;
import org.madoguchi.work.WorkTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept: the database, and in it the journal with the tables that follow it, and the files.
 */
record Storage(Database database, SqlJournal journal, FileStore files) {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  /**
   * @throws ConfigProblem when the database can't be opened
   */
  static Storage open(Config.Database settings, Path data, Clock clock, Closing closing) {
    var database = closing.with(database(settings, data));
    var tables =
        List.of(
            new TicketTable(),
            new SessionTable(),
            new EquipmentTable(),
            new TrayTable(),
            new WorkTable(),
            new BookingTable(),
            new OriginalTable());
    var journal = closing.with(new SqlJournal(database, clock, tables));
    return new Storage(database, journal, new FileStore(database, clock));
  }

  private static Database database(Config.Database settings, Path data) {
    var where = settings.url().isEmpty() ? data.resolve("madoguchi.db").toString() : settings.url();
    try {
      return settings.url().isEmpty()
          ? Database.sqlite(Path.of(where))
          : Database.postgresql(where, settings.user(), settings.password());
    } catch (RuntimeException e) {
      LOG.atDebug().setCause(e).log("the database was not opened");
      throw new ConfigProblem(
          "The database %s can't be opened: %s. See database: in madoguchi.yaml."
              .formatted(where.replaceFirst("\\?.*", ""), e.getMessage()));
    }
  }
}
