package org.madoguchi.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Deed;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.Problem;
import org.madoguchi.practice.Practice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 練習, for staff: whom one can practise with, and how a session of one's own went. */
final class PracticeApi {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeApi.class);
  private static final String ID = "([a-z0-9][a-z0-9_-]{0,39})";

  private final @Nullable Practice practice;

  /**
   * @param practice absent in earnest, where all of it is refused
   */
  PracticeApi(@Nullable Practice practice) {
    this.practice = practice;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "practice", this::people),
        new Route("POST", "practice/" + ID + "/call", this::call),
        new Route("GET", "practice/reviews/" + ID, this::review));
  }

  private Practice practice(Ask ask) {
    ask.actor(Deed.practise);
    if (practice == null) {
      throw new Problem.Conflict("not-in-practice");
    }
    return practice;
  }

  private void people(Ask ask) throws IOException {
    ask.json(practice(ask).people());
  }

  private void call(Ask ask) {
    var resident = new PracticeId(ask.path().group(1));
    RoomDocuments.await(practice(ask).call(resident));
    LOG.atInfo().addKeyValue("resident", resident).log("practice called");
    ask.noContent();
  }

  private void review(Ask ask) throws IOException {
    var practice = practice(ask);
    var id = new ConsultationId(ask.path().group(1));
    ask.json(RoomDocuments.await(practice.review(ask.actor(Deed.practise), id)));
  }
}
