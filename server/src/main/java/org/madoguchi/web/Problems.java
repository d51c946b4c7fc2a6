package org.madoguchi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ProblemBody;
import org.madoguchi.wire.WireJson;

/** The one mapper from refusals to HTTP: {@code application/problem+json} (RFC 9457). */
final class Problems {
  private Problems() {}

  static void write(HttpServletResponse response, Problem problem) throws IOException {
    write(response, problem.status(), problem.code(), problem.detail());
  }

  /** Whatever was not foreseen: that it failed, and no more. */
  static void writeInternal(HttpServletResponse response) throws IOException {
    write(response, 500, "internal", Map.of());
  }

  private static void write(
      HttpServletResponse response, int status, String code, Map<String, String> detail)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    var body = new ProblemBody("/problems/" + code, title(status), status, code, detail);
    response.getOutputStream().write(WireJson.write(body).getBytes(StandardCharsets.UTF_8));
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "サインインが必要です";
      case 403 -> "この操作はできません";
      case 404 -> "見つかりません";
      case 409 -> "ほかの操作が先に行われました";
      case 422 -> "受け付けられませんでした";
      case 429 -> "しばらくしてからお試しください";
      case 503 -> "ただいま処理できません";
      default -> "うまくいきませんでした";
    };
  }
}
