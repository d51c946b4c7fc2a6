package org.madoguchi;

import java.net.InetSocketAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Config;
import org.madoguchi.demo.Demo;
import org.madoguchi.media.CallAdmission;
import org.madoguchi.media.CallTokens;
import org.madoguchi.media.Calls;
import org.madoguchi.signaling.OpenRooms;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call: who may enter which, what a screen is told to get there, and the signaling itself. */
record Calling(CallTokens tokens, Calls calls, SignalingServer signaling) {
  private static final Logger LOG = LoggerFactory.getLogger(Calling.class);

  /**
   * @param openRooms whether anybody may try a client in rooms of the demo, from this machine
   */
  static Calling start(Config.Media media, boolean openRooms, Clock clock, Closing closing) {
    var tokens = new CallTokens(media.token(), media.domain(), clock);
    var calls = new Calls(media, tokens, clock);
    return new Calling(tokens, calls, closing.with(signaling(media, calls, tokens, openRooms)));
  }

  private static SignalingServer signaling(
      Config.Media media, Calls calls, CallTokens tokens, boolean openRooms) {
    if (media.listenerPort() < 0) {
      return signaling(media, calls, tokens, openRooms, null);
    }
    try {
      var listener = new InetSocketAddress(media.listenerHost(), media.listenerPort());
      return signaling(media, calls, tokens, openRooms, listener);
    } catch (IllegalStateException e) {
      LOG.atWarn()
          .addKeyValue("port", media.listenerPort())
          .log(
              "the port for native Jitsi clients is taken; browsers are not affected."
                  + " Choose another with MADOGUCHI_MEDIA_LISTENER_PORT, or -1 for none");
      return signaling(media, calls, tokens, openRooms, null);
    }
  }

  private static SignalingServer signaling(
      Config.Media media,
      Calls calls,
      CallTokens tokens,
      boolean openRooms,
      @Nullable InetSocketAddress listener) {
    if (!media.upstream().isEmpty()) {
      return SignalingServer.relay(calls.upstream(), listener);
    }
    var embedded =
        SignalingConfig.forDomain(media.domain())
            .withMuc(calls.muc())
            .withServices(calls.services())
            .withListener(listener);
    var admission = new CallAdmission(tokens);
    var forTrying =
        openRooms
            && listener != null
            && !listener.isUnresolved()
            && listener.getAddress().isLoopbackAddress();
    return SignalingServer.start(
        embedded, forTrying ? new OpenRooms(admission, Demo.OPEN_ROOMS, true) : admission);
  }
}
