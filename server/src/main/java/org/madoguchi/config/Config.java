package org.madoguchi.config;

import java.util.List;

/**
 * All that an operator may set, as in {@code config/madoguchi.yaml}, which explains every key. A
 * key that is left out has the value of {@link #defaults()}; each key can be overridden by an
 * environment variable (see {@link ConfigFile}).
 */
public record Config(
    Http http,
    Https https,
    Database database,
    Access access,
    Reception reception,
    Work work,
    Documents documents,
    Media media,
    Limits limits) {
  private static final int PORTS = 65_535;

  /** Plain HTTP; loopback unless a proxy on another machine terminates TLS. */
  public record Http(String host, int port) {
    public Http {
      within(port, 0, PORTS, "http.port");
    }
  }

  /**
   * HTTPS with a certificate of the operator's, or one that is generated at the first start.
   *
   * @param keystore PKCS #12 file (RFC 7292); empty: {@code https.p12} in the data folder
   */
  public record Https(
      boolean enabled, String host, int port, String keystore, String keystorePassword) {
    public Https {
      within(port, 0, PORTS, "https.port");
    }

    /** Never the password. */
    @Override
    public String toString() {
      return "Https[" + enabled + ", " + host + ", " + port + "]";
    }
  }

  /**
   * @param url JDBC URL of a PostgreSQL; empty: SQLite in the data folder
   */
  public record Database(String url, String user, String password) {
    /** Never the password. */
    @Override
    public String toString() {
      return "Database[" + url + "]";
    }
  }

  /**
   * @param sessionHours after how many hours a person signs in again
   * @param origins further origins, such as {@code https://madoguchi.example.lg.jp}, whose pages
   *     may open WebSockets; the server's own are always allowed
   */
  public record Access(int sessionHours, List<String> origins) {
    public Access {
      within(sessionHours, 1, 8_760, "access.sessionHours");
    }
  }

  /**
   * @param hours {@code kept}: as {@code opening} in town.yaml says; {@code ignored}: open at any
   *     hour; {@code auto}: ignored with {@code --demo}, else kept
   * @param answerSeconds how long one member of staff is asked before the next
   * @param clerkSeconds after how long of calling a whole department the clerk is told
   * @param callbackSeconds after how long more the resident is offered to be called back
   * @param handOverSeconds how long other staff is asked to come into a consultation
   * @param waitingAlertSeconds a longer wait is marked on the supervisor's wall
   * @param priorityMinutes how much earlier than they came those count who are to wait less
   */
  public record Reception(
      String hours,
      int answerSeconds,
      int clerkSeconds,
      int callbackSeconds,
      int handOverSeconds,
      int waitingAlertSeconds,
      PriorityMinutes priorityMinutes) {
    public Reception {
      within(answerSeconds, 5, 600, "reception.answerSeconds");
      within(clerkSeconds, 1, 3_600, "reception.clerkSeconds");
      within(callbackSeconds, 1, 3_600, "reception.callbackSeconds");
      within(handOverSeconds, 5, 600, "reception.handOverSeconds");
      within(waitingAlertSeconds, 1, 7_200, "reception.waitingAlertSeconds");
    }

    /**
     * Whether a counter closes.
     *
     * @throws ConfigProblem when {@code hours} is none of its words
     */
    public boolean keepsHours(boolean withDemo) {
      return switch (hours) {
        case "kept" -> true;
        case "ignored" -> false;
        case "auto" -> !withDemo;
        default -> throw new ConfigProblem("reception.hours must be auto, kept or ignored");
      };
    }
  }

  /**
   * Minutes; 0: no difference.
   *
   * @param booked 予約
   * @param returning 再来
   * @param care 配慮
   */
  public record PriorityMinutes(int booked, int returning, int care) {
    public PriorityMinutes {
      within(booked, 0, 600, "reception.priorityMinutes.booked");
      within(returning, 0, 600, "reception.priorityMinutes.returning");
      within(care, 0, 600, "reception.priorityMinutes.care");
    }
  }

  /**
   * The steps that a 作業 of each kind passes, in this order: {@code reception} and {@code review}
   * are optional, {@code entry} is not. A review asked for with one item is added to it.
   */
  public record Work(
      List<String> entry, List<String> certificate, List<String> followUp, List<String> callback) {}

  /**
   * @param maxUploadMegabytes of one PDF
   * @param fonts a folder with further fonts for filled-in values; empty: none
   * @param forms the folder of the municipality's own forms; empty: {@code forms} in the data
   *     folder
   */
  public record Documents(
      int maxUploadMegabytes,
      int cacheHeapMegabytes,
      int cacheDiskMegabytes,
      String fonts,
      String forms,
      Seal seal) {
    public Documents {
      within(maxUploadMegabytes, 1, 200, "documents.maxUploadMegabytes");
      within(cacheHeapMegabytes, 1, 65_536, "documents.cacheHeapMegabytes");
      within(cacheDiskMegabytes, 1, 1_048_576, "documents.cacheDiskMegabytes");
    }

    /** Of one file that is taken in. */
    public long maxUploadBytes() {
      return maxUploadMegabytes * 1024L * 1024L;
    }
  }

  /**
   * What finished documents are sealed with.
   *
   * @param keystore PKCS #12 file (RFC 7292) of the municipality; empty: {@code seal.p12} in the
   *     data folder, generated at the first start
   */
  public record Seal(String keystore, String keystorePassword) {
    /** Never the password. */
    @Override
    public String toString() {
      return "Seal[" + keystore + "]";
    }
  }

  /**
   * @param domain the XMPP domain
   * @param muc the domain of the conference rooms; empty: {@code conference.} and the domain
   * @param upstream where another XMPP server takes WebSockets ({@code ws://} or {@code wss://});
   *     empty: calls are agreed on in this process
   * @param mode {@code auto}, {@code mesh} or {@code bridge}
   * @param codecs of the picture, the first preferred; empty: as the browser likes
   * @param listenerHost where native Jitsi clients connect
   * @param listenerPort 0: any free port; -1: no listener, only {@code /xmpp-websocket}
   * @param stunServers of the municipality's own, such as {@code stun:10.0.0.5:3478}; none is used
   *     unless listed
   */
  public record Media(
      String domain,
      String muc,
      String upstream,
      String mode,
      List<String> codecs,
      String listenerHost,
      int listenerPort,
      List<String> stunServers,
      Turn turn,
      Token token) {
    public Media {
      within(listenerPort, -1, PORTS, "media.listenerPort");
    }
  }

  /**
   * TURN servers of the municipality's own (RFC 8656).
   *
   * @param uris as in RFC 7065, such as {@code turn:10.0.0.5:3478?transport=udp}
   * @param secret the servers' {@code static-auth-secret}
   * @param ttlHours how long credentials last: as long as the longest call
   * @param relayOnly whether media may go through these servers only
   */
  public record Turn(List<String> uris, String secret, int ttlHours, boolean relayOnly) {
    public Turn {
      within(ttlHours, 1, 168, "media.turn.ttlHours");
    }

    /** Never the secret. */
    @Override
    public String toString() {
      return "Turn[" + uris + ", " + relayOnly + "]";
    }
  }

  /**
   * The tokens that let people into a call (RFC 7519, with Jitsi's claims).
   *
   * @param issuer {@code iss}: {@code app_id} of a Jitsi server
   * @param audience {@code aud}
   * @param subject {@code sub}; empty: the XMPP domain
   * @param secret shared with a Jitsi server; empty: made at each start, for nobody else
   */
  public record Token(String issuer, String audience, String subject, String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
      return "Token[" + issuer + ", " + audience + ", " + subject + "]";
    }
  }

  /**
   * @param connections WebSocket connections at once
   * @param outbox messages a connection may be behind before it is closed with 1013
   * @param commandsPerSecond of one connection, averaged over ten seconds
   */
  public record Limits(int connections, int outbox, int commandsPerSecond) {
    public Limits {
      within(connections, 1, 1_000_000, "limits.connections");
      within(outbox, 1, 100_000, "limits.outbox");
      within(commandsPerSecond, 1, 100_000, "limits.commandsPerSecond");
    }
  }

  private static void within(int value, int min, int max, String key) {
    if (value < min || value > max) {
      throw new ConfigProblem("%s must be from %d to %d".formatted(key, min, max));
    }
  }

  /**
   * The same for a practice (練習), without what belongs to the municipality in earnest: its
   * database, its seal, the folder of its forms and its Jitsi.
   */
  public Config forPractice() {
    return new Config(
        http,
        https,
        new Database("", "", ""),
        access,
        reception,
        work,
        new Documents(
            documents.maxUploadMegabytes(),
            documents.cacheHeapMegabytes(),
            documents.cacheDiskMegabytes(),
            documents.fonts(),
            "",
            new Seal("", "")),
        new Media(
            defaults().media().domain(),
            "",
            "",
            media.mode(),
            media.codecs(),
            media.listenerHost(),
            -1,
            media.stunServers(),
            media.turn(),
            defaults().media().token()),
        limits);
  }

  /** What holds when the file says nothing. */
  public static Config defaults() {
    return new Config(
        new Http("127.0.0.1", 8080),
        new Https(true, "0.0.0.0", 8443, "", ""),
        new Database("", "", ""),
        new Access(12, List.of()),
        new Reception("auto", 20, 40, 60, 60, 300, new PriorityMinutes(10, 10, 10)),
        new Work(
            List.of("entry"),
            List.of("reception", "entry", "review"),
            List.of("entry"),
            List.of("entry")),
        new Documents(20, 64, 512, "", "", new Seal("", "")),
        new Media(
            "madoguchi.local",
            "",
            "",
            "auto",
            List.of(),
            "127.0.0.1",
            5280,
            List.of(),
            new Turn(List.of(), "", 24, false),
            new Token("madoguchi", "madoguchi", "", "")),
        new Limits(4000, 256, 60));
  }
}
