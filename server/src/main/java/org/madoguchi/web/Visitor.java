package org.madoguchi.web;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Screen;

/**
 * What a WebSocket endpoint remembers of the HTTP request that opened it: the screen and the
 * cookie.
 *
 * @param token of the cookie; absent when there was none
 */
record Visitor(Screen screen, @Nullable String token) {
  private static final String KEY = "visitor";

  static Visitor of(Session session) {
    return (Visitor) session.getUserProperties().get(KEY);
  }

  /**
   * Makes endpoint instances by hand and notes the visitor at the handshake. Compression is not
   * offered: it costs 90 KB a connection and an attacker's bytes beside ours.
   */
  static final class Configurator extends ServerEndpointConfig.Configurator {
    private final Supplier<?> endpoints;

    Configurator(Supplier<?> endpoints) {
      this.endpoints = endpoints;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoints.get());
    }

    @Override
    public List<jakarta.websocket.Extension> getNegotiatedExtensions(
        List<jakarta.websocket.Extension> installed, List<jakarta.websocket.Extension> requested) {
      return List.of();
    }

    @Override
    public boolean checkOrigin(String origin) {
      return true; // SameOrigin has looked at it already, beside the Host header
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      Map<String, List<String>> headers = request.getHeaders();
      Gate.screen(request.getRequestURI().getPath())
          .ifPresent(
              screen ->
                  config
                      .getUserProperties()
                      .put(KEY, new Visitor(screen, Gate.token(Gate.header(headers, "Cookie")))));
    }
  }
}
