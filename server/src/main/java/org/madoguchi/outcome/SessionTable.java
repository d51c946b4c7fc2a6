package org.madoguchi.outcome;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;
import org.madoguchi.wire.ConsultationEvent;

/** The consultations as rows, one a procedure, kept with the events they are read from. */
public final class SessionTable implements Projection {
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof ConsultationEvent event)) {
      return;
    }
    if (event instanceof ConsultationEvent.ConsultationOpened opened) {
      insert(connection, opened, entry.at());
    } else if (event instanceof ConsultationEvent.ProcedureAdded added) {
      copy(connection, consultation(stream), added.procedure());
    } else if (event instanceof ConsultationEvent.OutcomeRecorded recorded) {
      try (var update =
          connection.prepareStatement(
              "update session_row set outcome = ?, follow_up = ?, passed_over = ?"
                  + " where consultation = ? and procedure_id = ?")) {
        update.setString(1, recorded.outcome().value());
        update.setString(2, recorded.followUp() == null ? null : recorded.followUp().toString());
        var passedOver = recorded.passedOver();
        update.setInt(3, passedOver == null ? 0 : passedOver.size());
        update.setString(4, consultation(stream));
        update.setString(5, recorded.procedure().value());
        update.executeUpdate();
      }
    } else if (event instanceof ConsultationEvent.PrivacySet privacy) {
      try (var update =
          connection.prepareStatement("update session_row set hidden = ? where consultation = ?")) {
        update.setInt(1, privacy.reason() == null ? 0 : 1);
        update.setString(2, consultation(stream));
        update.executeUpdate();
      }
    } else if (isAskedAgain(event)) {
      try (var update =
          connection.prepareStatement(
              "update session_row set asked_again = asked_again + 1 where consultation = ?")) {
        update.setString(1, consultation(stream));
        update.executeUpdate();
      }
    } else if (event instanceof ConsultationEvent.ConsultationTransferred transferred) {
      transfer(connection, consultation(stream), transferred);
    } else if (event instanceof ConsultationEvent.ConsultationEnded) {
      try (var update =
          connection.prepareStatement(
              "update session_row set ended_at = ? where consultation = ?")) {
        update.setLong(1, entry.at().toEpochMilli());
        update.setString(2, consultation(stream));
        update.executeUpdate();
      }
    }
  }

  private static boolean isAskedAgain(ConsultationEvent event) {
    var again =
        event instanceof ConsultationEvent.ItemChanged e
            ? e.again()
            : event instanceof ConsultationEvent.ConfirmationAsked c
                ? c.again()
                : event instanceof ConsultationEvent.QuestionAsked q ? q.again() : null;
    return Boolean.TRUE.equals(again);
  }

  private static String consultation(String stream) {
    return stream.substring(stream.indexOf('.') + 1);
  }

  private static void insert(
      Connection connection, ConsultationEvent.ConsultationOpened e, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into session_row (consultation, procedure_id, number, branch, department,"
                + " staff, staff_name, day, called_at, accepted_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, e.consultation().value());
      insert.setString(2, e.procedure().value());
      insert.setInt(3, e.number());
      insert.setString(4, e.branch().value());
      insert.setString(5, e.department().value());
      insert.setString(6, e.staff().id());
      insert.setString(7, e.staff().name());
      insert.setString(8, LocalDate.ofInstant(at, JAPAN).toString());
      insert.setLong(9, e.waitingSince().toEpochMilli());
      insert.setLong(10, at.toEpochMilli());
      insert.executeUpdate();
    }
  }

  /** What has its outcome was the work of who led until now. */
  private static void transfer(
      Connection connection, String consultation, ConsultationEvent.ConsultationTransferred e)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update session_row set department = ?, staff = ?, staff_name = ?"
                + " where consultation = ? and outcome is null")) {
      update.setString(1, e.department().value());
      update.setString(2, e.staff().id());
      update.setString(3, e.staff().name());
      update.setString(4, consultation);
      update.executeUpdate();
    }
  }

  private static void copy(Connection connection, String consultation, ProcedureId added)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into session_row (consultation, procedure_id, number, branch, department,"
                + " staff, staff_name, day, called_at, accepted_at, hidden, asked_again)"
                + " select consultation, ?, number, branch, department, staff, staff_name, day,"
                + " called_at, accepted_at, hidden, asked_again from session_row where consultation = ?"
                + " order by case when outcome is null then 0 else 1 end, procedure_id limit 1")) {
      insert.setString(1, added.value());
      insert.setString(2, consultation);
      insert.executeUpdate();
    }
  }
}
