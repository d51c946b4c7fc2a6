package org.madoguchi.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Headers of every answer: nothing from elsewhere is loaded, framed, sniffed or leaked. */
final class SecurityHeaders extends Handler.Wrapper {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' blob: data:",
          "font-src 'self'",
          "media-src 'self' blob:",
          "connect-src 'self'",
          "frame-src 'self' blob:",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'self'");

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    say(response.getHeaders());
    return super.handle(request, new Kept(request, response), callback);
  }

  /** A refusal begins its answer anew, and keeps these. */
  private static final class Kept extends Response.Wrapper {
    Kept(Request request, Response response) {
      super(request, response);
    }

    @Override
    public HttpFields.Mutable getHeaders() {
      return new HttpFields.Mutable.Wrapper(super.getHeaders()) {
        @Override
        public HttpFields.Mutable clear() {
          super.clear();
          say(this);
          return this;
        }
      };
    }
  }

  private static void say(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
  }
}
