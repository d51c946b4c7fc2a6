package org.madoguchi.signaling.standalone;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.OpenRooms;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.TurnSecret;
import org.madoguchi.signaling.sasl.Passwords;
import org.madoguchi.signaling.token.TokenAdmission;
import org.madoguchi.signaling.token.TokenKeys;
import org.madoguchi.signaling.token.TokenRules;
import org.madoguchi.signaling.token.TokenVerifier;

/**
 * What an operator decides about the signaling when it runs alone; {@code signaling.yaml} explains
 * every key.
 */
record Settings(SignalingConfig config, Admission admission) {

  private static final int PORTS = 65_535;
  private static final int MANY = 1_000_000;

  /**
   * Reads the file.
   *
   * @throws SettingsProblem when something in it cannot be used
   */
  static Settings read(Path file) {
    Section top = Section.read(file);
    var config =
        SignalingConfig.forDomain(domain(top))
            .withListener(listener(top.section("listener")))
            .withServices(services(top))
            .withLimits(limits(top.section("limits")));
    TokenAdmission tokens = tokens(top.section("tokens"), file.toAbsolutePath().getParent());
    Map<String, Account> accounts = accounts(top);
    Section open = top.section("openRooms");
    top.end();
    if (tokens == null && accounts.isEmpty() && open == null) {
      throw new SettingsProblem(file + ": nobody could log in; give tokens, accounts or openRooms");
    }
    var host = new HostAdmission(tokens, accounts);
    return new Settings(config, open == null ? host : openRooms(open, host));
  }

  private static String domain(Section top) {
    String domain = top.text("domain");
    if (!domain.matches("[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?")) {
      throw top.problem("domain", "must be a domain name in lower case");
    }
    return domain;
  }

  private static InetSocketAddress listener(@Nullable Section listener) {
    String host = listener == null ? "127.0.0.1" : listener.text("host", "127.0.0.1");
    int port = listener == null ? 5280 : listener.number("port", 5280, 0, PORTS);
    var address = new InetSocketAddress(host, port);
    if (listener != null) {
      if (address.isUnresolved()) {
        throw listener.problem("host", "is unknown");
      }
      listener.end();
    }
    return address;
  }

  private static List<ExternalService> services(Section top) {
    var services = new ArrayList<ExternalService>();
    for (Section service : top.sections("services")) {
      String secret = service.text("secret", "");
      int hours = service.number("ttlHours", 24, 1, 168);
      try {
        var turn = secret.isEmpty() ? null : new TurnSecret(secret, Duration.ofHours(hours));
        services.add(ExternalService.of(service.text("uri"), turn));
      } catch (IllegalArgumentException wrong) {
        throw service.problem("uri", "must be like turn:10.0.0.5:3478?transport=udp");
      }
      service.end();
    }
    return services;
  }

  private static SignalingLimits limits(@Nullable Section limits) {
    var defaults = SignalingLimits.defaults();
    if (limits == null) {
      return defaults;
    }
    var read =
        defaults.with(
            l -> {
              l.connections = limits.number("connections", l.connections, 1, MANY);
              l.perAddress = limits.number("perAddress", l.perAddress, 1, MANY);
              l.rooms = limits.number("rooms", l.rooms, 1, MANY);
              l.occupants = limits.number("occupants", l.occupants, 2, 100);
              l.meshOccupants = limits.number("meshOccupants", l.meshOccupants, 2, 100);
              l.waiting = limits.number("waiting", l.waiting, 1, 1_000);
              l.stanzasPerSecond = limits.number("stanzasPerSecond", l.stanzasPerSecond, 1, MANY);
              l.resumeWithin =
                  Duration.ofSeconds(
                      limits.number("resumeSeconds", (int) l.resumeWithin.toSeconds(), 1, 600));
            });
    limits.end();
    return read;
  }

  private static @Nullable TokenAdmission tokens(@Nullable Section tokens, Path folder) {
    if (tokens == null) {
      return null;
    }
    String subject = tokens.text("subject", "");
    var rules =
        new TokenRules(
            required(tokens, "issuers"),
            required(tokens, "audiences"),
            subject.isEmpty() ? null : subject,
            Duration.ofSeconds(tokens.number("leewaySeconds", 10, 0, 300)));
    TokenKeys keys = keys(tokens, folder);
    tokens.end();
    return new TokenAdmission(new TokenVerifier(keys, rules, Clock.systemUTC()));
  }

  private static List<String> required(Section tokens, String key) {
    List<String> accepted = tokens.texts(key);
    if (accepted.isEmpty()) {
      throw tokens.problem(key, "must name at least one; \"*\" is any");
    }
    return accepted;
  }

  private static TokenKeys keys(Section tokens, Path folder) {
    String secret = tokens.text("secret", "");
    String keyFile = tokens.text("keyFile", "");
    String jwksFile = tokens.text("jwksFile", "");
    if (List.of(secret, keyFile, jwksFile).stream().filter(s -> !s.isEmpty()).count() != 1) {
      throw tokens.problem("secret", "or keyFile or jwksFile: exactly one is needed");
    }
    try {
      return !secret.isEmpty()
          ? TokenKeys.secret(secret)
          : !keyFile.isEmpty()
              ? TokenKeys.pem(folder.resolve(keyFile))
              : TokenKeys.jwks(folder.resolve(jwksFile));
    } catch (IllegalArgumentException wrong) {
      String key = !secret.isEmpty() ? "secret" : !keyFile.isEmpty() ? "keyFile" : "jwksFile";
      throw tokens.problem(key, "cannot be used: " + wrong.getMessage());
    }
  }

  private static Map<String, Account> accounts(Section top) {
    var accounts = new HashMap<String, Account>();
    for (Section account : top.sections("accounts")) {
      String name = account.text("name");
      boolean moderator = account.flag("moderator", false);
      var user = new Identity.User(name, null, null, null);
      var identity =
          new Identity(
              user,
              null,
              Map.of(),
              null,
              Identity.ANY_ROOM,
              moderator ? Standing.MODERATOR : Standing.FIRST_COME);
      try {
        var keys = Passwords.read(account.text("password"));
        if (accounts.put(name, new Account(name, identity, keys)) != null) {
          throw account.problem("name", "is there twice");
        }
      } catch (IllegalArgumentException wrong) {
        throw account.problem("name or password", "cannot be used: " + wrong.getMessage());
      }
      account.end();
    }
    return accounts;
  }

  private static Admission openRooms(Section open, Admission host) {
    String prefix = open.text("prefix", "");
    boolean local = open.flag("localOnly", true);
    open.end();
    return new OpenRooms(host, prefix, local);
  }
}
