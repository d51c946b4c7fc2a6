package org.madoguchi.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.points.PointsTables;
import org.madoguchi.wire.PointsTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 点数の試算, for staff: the tables, and what a household would come to. Nothing is kept. */
final class PointsApi {
  private static final Logger LOG = LoggerFactory.getLogger(PointsApi.class);
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Two hundred adjustments and as many facts are a quarter of this. */
  private static final int TRIAL_BODY = 64 * 1024;

  private final PointsTables tables;
  private final Clock clock;

  PointsApi(PointsTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "points", this::tables),
        new Route("POST", "points/([a-z0-9][a-z0-9_-]{0,39})/simulate", this::simulate));
  }

  private void tables(Ask ask) throws IOException {
    ask.actor(Deed.simulatePoints);
    ask.json(tables.from(LocalDate.ofInstant(clock.instant(), JAPAN)));
  }

  private void simulate(Ask ask) throws IOException {
    ask.actor(Deed.simulatePoints);
    var procedure = new ProcedureId(ask.path().group(1));
    ask.json(tables.simulate(procedure, ask.body(PointsTrial.class, TRIAL_BODY)));
    LOG.atDebug().addKeyValue("procedure", procedure).log("points tried out");
  }
}
