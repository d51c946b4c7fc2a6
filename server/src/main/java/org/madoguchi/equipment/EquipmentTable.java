package org.madoguchi.equipment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.madoguchi.core.KioskId;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;
import org.madoguchi.wire.EquipmentView;
import org.madoguchi.wire.WireJson;

/**
 * The equipment of each kiosk as a row. A kiosk tests itself every day for years; thanks to this
 * nobody has to read all of it to know how it is today.
 */
public final class EquipmentTable implements Projection {
  private static final String PREFIX = "kiosk.";

  static String stream(KioskId kiosk) {
    return PREFIX + kiosk;
  }

  /** What is known of the kiosks something has happened to. */
  static Map<KioskId, Kept> read(Database database) {
    var all = new HashMap<KioskId, Kept>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .select("select seq, state from kiosk_equipment")
                    .map(
                        (rows, context) ->
                            new Kept(
                                rows.getLong("seq"),
                                WireJson.read(rows.getString("state"), EquipmentView.class)))
                    .forEach(kept -> all.put(kept.view().kiosk(), kept)));
    return all;
  }

  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof EquipmentEvent event)) {
      return;
    }
    var kiosk = new KioskId(stream.substring(PREFIX.length()));
    var next =
        before(connection, kiosk)
            .after(new Entry<>(entry.seq(), entry.at(), entry.by(), entry.cause(), event));
    try (var upsert =
        connection.prepareStatement(
            "insert into kiosk_equipment (kiosk, seq, state) values (?, ?, ?)"
                + " on conflict (kiosk) do update set seq = excluded.seq, state = excluded.state")) {
      upsert.setString(1, kiosk.value());
      upsert.setLong(2, next.seq());
      upsert.setString(3, WireJson.write(next.view()));
      upsert.executeUpdate();
    }
  }

  private static Kept before(Connection connection, KioskId kiosk) throws SQLException {
    try (var select =
        connection.prepareStatement("select seq, state from kiosk_equipment where kiosk = ?")) {
      select.setString(1, kiosk.value());
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? new Kept(rows.getLong(1), WireJson.read(rows.getString(2), EquipmentView.class))
            : Kept.nothing(kiosk);
      }
    }
  }
}
