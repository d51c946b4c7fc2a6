package org.madoguchi.signaling;

import java.net.InetSocketAddress;

/**
 * For whoever works on a client: a server on loopback that lets everybody into every room. A token
 * is taken for the user's id and name; one that begins with {@code staff} makes a moderator. Two
 * clients with one token are one person, who is in a room once; without a token everybody is new.
 *
 * <p>Arguments: the port, 5280 if none is given, and the XMPP domain, {@code madoguchi.local} if
 * none is given. Runs until it is interrupted.
 */
public final class OpenSignalingServer {

  private OpenSignalingServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5280;
    var config =
        arguments.length > 1 ? SignalingConfig.forDomain(arguments[1]) : SignalingConfig.defaults();
    var address = new InetSocketAddress("127.0.0.1", port);
    try (var server =
        SignalingServer.start(config.withListener(address), TestAdmission.everybody())) {
      System.out.println("ws://127.0.0.1:" + server.port() + "/xmpp-websocket");
      Thread.currentThread().join();
    }
  }
}
