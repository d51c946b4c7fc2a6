package org.madoguchi.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.core.Problem;
import org.madoguchi.outcome.Sessions;
import org.madoguchi.outcome.SessionsCsv;

/** The sessions of a day, for the supervisor. */
final class SessionsApi {
  private final Sessions sessions;
  private final SessionsCsv csv;

  SessionsApi(Sessions sessions, SessionsCsv csv) {
    this.sessions = sessions;
    this.csv = csv;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "sessions", this::sessions),
        new Route("GET", "sessions\\.csv", this::sessionsCsv));
  }

  private void sessions(Ask ask) throws IOException {
    ask.actor(Deed.listSessions);
    ask.json(sessions.of(day(ask)));
  }

  private void sessionsCsv(Ask ask) throws IOException {
    ask.actor(Deed.listSessions);
    var day = day(ask);
    ask.response()
        .setHeader("Content-Disposition", "attachment; filename=\"" + csv.name() + day + ".csv\"");
    ask.bytes("text/csv; charset=utf-8", csv.write(sessions.of(day)));
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
