package org.madoguchi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.madoguchi.core.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a screen asks over HTTP, below {@code /{screen}/api/}. */
final class Api extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  private final transient Gate gate;
  private final transient List<Route> routes;

  Api(Gate gate, List<Route> routes) {
    this.gate = gate;
    this.routes = List.copyOf(routes);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      response.setHeader("Cache-Control", "no-store");
      route(request, response);
    } catch (Problem problem) {
      drain(request.getInputStream());
      Problems.write(response, problem);
    } catch (IllegalArgumentException e) {
      drain(request.getInputStream());
      Problems.write(response, new Problem.Invalid("message-not-understood"));
    } catch (JdbiException e) {
      LOG.atError().addKeyValue("cause", e.getMessage()).log("the database does not answer");
      Problems.write(response, new Problem.Unavailable("storage-unavailable"));
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("request failed");
      Problems.writeInternal(response);
    }
  }

  private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var uri = request.getRequestURI();
    var screen = Gate.screen(uri).orElseThrow(() -> new Problem.NotFound("no-such-address"));
    var rest = uri.substring(("/" + screen + "/api/").length());
    for (var route : routes) {
      var path = route.path().matcher(rest);
      if (route.method().equals(request.getMethod()) && path.matches()) {
        var token = Gate.token(request.getHeader("Cookie"));
        route.answer().to(new Ask(gate, screen, path, request, response, token));
        return;
      }
    }
    throw new Problem.NotFound("no-such-address");
  }

  /**
   * Reads what nobody wants to its end: a client that is still sending would not hear the refusal.
   */
  private static void drain(InputStream in) throws IOException {
    var buffer = new byte[64 * 1024];
    long left = 512L * 1024 * 1024;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = in.read(buffer);
      left -= read;
    }
  }
}
