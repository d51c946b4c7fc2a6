package org.madoguchi.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.opening.OpeningDesk;

/** The calendar of 受付時間, for the supervisor: {@code GET opening?from=&department=&procedure=}. */
final class OpeningApi {
  /** Six weeks: a month with the ends of its first and last week. */
  private static final int DAYS = 42;

  private final OpeningDesk opening;

  OpeningApi(OpeningDesk opening) {
    this.opening = opening;
  }

  List<Route> routes() {
    return List.of(new Route("GET", "opening", this::opening));
  }

  private void opening(Ask ask) throws IOException {
    ask.actor(Deed.viewOpening);
    var department = ask.request().getParameter("department");
    var procedure = ask.request().getParameter("procedure");
    var first = ask.request().getParameter("from");
    try {
      var from = LocalDate.parse(first == null ? "" : first);
      if (from.getYear() < 2000 || from.getYear() > 2100) {
        throw new Problem.Invalid("message-not-understood");
      }
      ask.json(
          opening.calendar(
              department == null ? null : new DepartmentId(department),
              procedure == null ? null : new ProcedureId(procedure),
              from,
              DAYS));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new Problem.Invalid("message-not-understood");
    }
  }
}
