package org.madoguchi.media;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.TurnSecret;
import org.madoguchi.signaling.UpstreamConfig;
import org.madoguchi.wire.CallAccess;
import org.madoguchi.wire.CallMode;
import org.madoguchi.wire.CallStandby;

/** How the screens reach picture and sound, as the operator decided. Thread-safe. */
public final class Calls {
  private static final List<String> CODECS = List.of("VP8", "VP9", "H264", "AV1");

  private final Config.Media settings;
  private final CallTokens tokens;
  private final Clock clock;
  private final CallMode mode;
  private final List<ExternalService> services;

  /**
   * @throws ConfigProblem naming the key below {@code media} that can't be
   */
  public Calls(Config.Media settings, CallTokens tokens, Clock clock) {
    this.settings = settings;
    this.tokens = tokens;
    this.clock = clock;
    mode = mode(settings.mode());
    for (var codec : settings.codecs()) {
      check(CODECS.contains(codec), "media.codecs", "a list of " + String.join(", ", CODECS));
    }
    var turn = settings.turn();
    check(
        turn.uris().isEmpty() || !turn.secret().isEmpty(),
        "media.turn.secret",
        "the static-auth-secret of the TURN server");
    check(
        !turn.relayOnly() || !turn.uris().isEmpty(),
        "media.turn.relayOnly",
        "false while media.turn.uris is empty, or there would be no way at all");
    var secret = new TurnSecret(turn.secret(), Duration.ofHours(turn.ttlHours()));
    services =
        Stream.concat(
                turn.uris().stream().map(u -> service(u, secret, "media.turn.uris")),
                settings.stunServers().stream().map(u -> service(u, null, "media.stunServers")))
            .toList();
  }

  private static CallMode mode(String name) {
    return Arrays.stream(CallMode.values())
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> problem("media.mode", "auto, mesh or bridge"));
  }

  private static ExternalService service(String uri, @Nullable TurnSecret secret, String key) {
    Supplier<ConfigProblem> problem =
        () ->
            problem(key, "URIs such as " + (secret == null ? "stun:" : "turn:") + "10.0.0.5:3478");
    try {
      var service = ExternalService.of(uri, secret);
      if (service.isTurn() != (secret != null)) {
        throw problem.get();
      }
      return service;
    } catch (IllegalArgumentException e) {
      throw problem.get();
    }
  }

  private static void check(boolean fine, String key, String expected) {
    if (!fine) {
      throw problem(key, expected);
    }
  }

  private static ConfigProblem problem(String key, String expected) {
    return new ConfigProblem(key + " must be " + expected);
  }

  /** STUN and TURN servers, for clients that ask the signaling (XEP-0215). */
  public List<ExternalService> services() {
    return services;
  }

  /**
   * The server to which clients are passed on; only when one is set.
   *
   * @throws ConfigProblem when it can't be one
   */
  public UpstreamConfig upstream() {
    try {
      return UpstreamConfig.of(settings.upstream());
    } catch (IllegalArgumentException e) {
      throw problem("media.upstream", "like wss://meet.example.lg.jp/xmpp-websocket");
    }
  }

  /** The domain of the conference rooms. */
  public String muc() {
    return settings.muc().isEmpty() ? "conference." + settings.domain() : settings.muc();
  }

  /** The way into the call of a consultation for one person. */
  public CallAccess access(ConsultationId room, Person person) {
    return new CallAccess(
        "/xmpp-websocket",
        settings.domain(),
        muc(),
        room.value(),
        tokens.issue(room, person),
        iceServers(),
        settings.turn().relayOnly(),
        mode,
        settings.codecs());
  }

  /** Whether the rooms are another server's, which wants a token for each. */
  public boolean isUpstream() {
    return !settings.upstream().isEmpty();
  }

  /**
   * How somebody is logged in before there is a call; not {@link #isUpstream upstream}.
   *
   * @param path of the screen's own WebSocket, where {@link #arrival} comes in
   */
  public CallStandby standby(String path) {
    return new CallStandby(
        path, settings.domain(), muc(), settings.turn().relayOnly(), mode, settings.codecs());
  }

  /** With what somebody whom the counter knows comes to the signaling: see {@link #standby}. */
  public SignalingRequest arrival(Person person) {
    return SignalingRequest.of("token=" + tokens.issue(person));
  }

  private List<CallAccess.IceServer> iceServers() {
    var servers = new ArrayList<CallAccess.IceServer>();
    if (!settings.stunServers().isEmpty()) {
      servers.add(new CallAccess.IceServer(settings.stunServers(), null, null));
    }
    var turn = services.stream().filter(ExternalService::isTurn).findFirst();
    turn.map(ExternalService::secret)
        .map(secret -> secret.credentials(clock.instant()))
        .ifPresent(
            c ->
                servers.add(
                    new CallAccess.IceServer(settings.turn().uris(), c.username(), c.password())));
    return servers;
  }
}
