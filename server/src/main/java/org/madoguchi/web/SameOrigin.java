package org.madoguchi.web;

import java.net.URI;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets a WebSocket upgrade, or a request that changes something, through only from a page of this
 * server: its Origin (RFC 6454 §7) must name the host that was asked, or be listed by the operator.
 */
final class SameOrigin extends Handler.Wrapper {
  private final List<String> listed;

  SameOrigin(List<String> listed) {
    this.listed = listed;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var headers = request.getHeaders();
    boolean reads =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    boolean upgrades = headers.contains(HttpHeader.UPGRADE);
    if ((!reads || upgrades)
        && !isAllowed(headers.get(HttpHeader.ORIGIN), headers.get(HttpHeader.HOST))) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private boolean isAllowed(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    if (listed.contains(origin)) {
      return true;
    }
    try {
      return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
