package org.madoguchi.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.core.Problem;
import org.madoguchi.outcome.Reception;
import org.madoguchi.outcome.Sessions;
import org.madoguchi.outcome.SessionsCsv;

/** The sessions of a day, and its 予約 and 折り返し, for the supervisor. */
final class SessionsApi {
  private final Sessions sessions;
  private final Reception reception;
  private final SessionsCsv csv;

  SessionsApi(Sessions sessions, Reception reception, SessionsCsv csv) {
    this.sessions = sessions;
    this.reception = reception;
    this.csv = csv;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "sessions", this::sessions),
        new Route("GET", "sessions\\.csv", this::sessionsCsv),
        new Route("GET", "reception", this::reception),
        new Route("GET", "reception\\.csv", this::receptionCsv));
  }

  private void sessions(Ask ask) throws IOException {
    ask.actor(Deed.listSessions);
    ask.json(sessions.of(day(ask)));
  }

  private void sessionsCsv(Ask ask) throws IOException {
    ask.actor(Deed.listSessions);
    var day = day(ask);
    csv(ask, csv.name() + day, csv.write(sessions.of(day)));
  }

  private void reception(Ask ask) throws IOException {
    ask.actor(Deed.listSessions);
    ask.json(reception.of(day(ask)));
  }

  private void receptionCsv(Ask ask) throws IOException {
    ask.actor(Deed.listSessions);
    var day = day(ask);
    csv(ask, csv.name() + "reception-" + day, csv.writeReception(reception.of(day)));
  }

  private static void csv(Ask ask, String name, byte[] lines) throws IOException {
    ask.response().setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    ask.bytes("text/csv; charset=utf-8", lines);
  }

  private LocalDate day(Ask ask) {
    var date = ask.request().getParameter("date");
    try {
      return date == null ? sessions.today() : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new Problem.Invalid("message-not-understood");
    }
  }
}
