package org.madoguchi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.madoguchi.core.Problem;
import org.madoguchi.journal.Journal;
import org.madoguchi.signaling.SignalingServer;

/**
 * {@code GET /healthz}: 200 when the counter can keep what is said, 503 when not; and whether calls
 * can be agreed on, without which consultations still go on.
 */
final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Journal journal;
  private final transient SignalingServer signaling;

  Health(Journal journal, SignalingServer signaling) {
    this.journal = journal;
    this.signaling = signaling;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String status = "ok";
    try {
      journal.probe();
    } catch (Problem problem) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      status = problem.code();
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    var calls = signaling.isAway() ? "away" : "ok";
    var body = "{\"status\":\"%s\",\"calls\":\"%s\"}\n".formatted(status, calls);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
