package org.madoguchi.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.editor.PackDesk;
import org.madoguchi.wire.PackRestore;
import org.madoguchi.wire.PackSave;
import org.madoguchi.wire.PackTry;

/** 手続エディタ: what the municipality has otherwise of a procedure, for supervisors. */
final class PackApi {
  private static final String PROCEDURE = "procedures/([a-z0-9][a-z0-9_-]{0,39})";

  /** A whole change of a pack, or as many single values as there may be. */
  private static final int CHANGE_BODY = 512 * 1024;

  private final PackDesk packs;
  private final Catalog catalog;

  PackApi(PackDesk packs, Catalog catalog) {
    this.packs = packs;
    this.catalog = catalog;
  }

  List<Route> routes() {
    return List.of(
        route("GET", "procedures", ask -> ask.json(packs.list())),
        route("GET", PROCEDURE, ask -> ask.json(packs.get(procedure(ask), day(ask)))),
        route("POST", PROCEDURE + "/try", this::tryOut),
        route("POST", PROCEDURE + "/check", this::check),
        route("PUT", PROCEDURE, this::save),
        route("POST", PROCEDURE + "/restore", this::restore));
  }

  /** Each for who may edit procedures only. */
  private static Route route(String method, String path, Route.Answer answer) {
    return new Route(
        method,
        path,
        ask -> {
          ask.actor(Deed.editProcedures);
          answer.to(ask);
        });
  }

  private void tryOut(Ask ask) throws IOException {
    var asked = ask.body(PackTry.class, CHANGE_BODY);
    bounded(asked.day());
    ask.json(packs.tryOut(procedure(ask), asked));
  }

  private void check(Ask ask) throws IOException {
    var by = ask.actor(Deed.editProcedures).person();
    ask.json(packs.check(by, procedure(ask), ask.body(PackSave.class, CHANGE_BODY)));
  }

  private void save(Ask ask) throws IOException {
    var by = ask.actor(Deed.editProcedures).person();
    ask.json(packs.save(by, procedure(ask), ask.body(PackSave.class, CHANGE_BODY)));
  }

  private void restore(Ask ask) throws IOException {
    var by = ask.actor(Deed.editProcedures).person();
    ask.json(packs.restore(by, procedure(ask), ask.body(PackRestore.class)));
  }

  private static ProcedureId procedure(Ask ask) {
    return new ProcedureId(ask.path().group(1));
  }

  /** {@code ?day=}; today when it is left out. */
  private LocalDate day(Ask ask) {
    var day = ask.request().getParameter("day");
    try {
      return day == null ? catalog.today() : bounded(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  private static LocalDate bounded(LocalDate day) {
    if (day.getYear() < 2000 || day.getYear() > 2100) {
      throw new Problem.Invalid("message-not-understood");
    }
    return day;
  }
}
