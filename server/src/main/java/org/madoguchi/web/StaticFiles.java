package org.madoguchi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The screens and what they load, out of the jar. Names with a content hash never change. */
final class StaticFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<String> SCREENS =
      Set.of("kiosk", "clerk", "staff", "supervisor", "admin");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "woff", "font/woff",
          "json", "application/json");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (path.equals("/")) {
      response.sendRedirect("/staff");
      return;
    }
    var name = path.substring(1).replaceFirst("/$", "");
    if (SCREENS.contains(name)) {
      name = name + ".html";
    }
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    var found =
        type == null || name.contains("..")
            ? null
            : StaticFiles.class.getResourceAsStream("/web/" + name);
    if (found == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (found) {
      response.setContentType(type);
      response.setHeader(
          "Cache-Control",
          name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-store");
      found.transferTo(response.getOutputStream());
    }
  }
}
