package org.madoguchi.signaling.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlLimits;
import org.madoguchi.signaling.xml.XmlReader;

/**
 * What unmodified clients and a real server said to each other, on all sockets, in order. Frames of
 * a bridge's own channel, and codecs after the first of each description, are left out of the
 * files.
 *
 * @param name of the file
 */
record Recording(String name, List<Event> events) {

  static final XmlLimits LIMITS = new XmlLimits(1 << 20, 64, 64, 1 << 16);

  private static final Pattern LINE =
      Pattern.compile("<(\\w+) party=\"([^\"]+)\" socket=\"(\\d+)\"(?: dir=\"(\\w+)\")?/?>(.*)");

  /** What can happen. */
  enum Kind {
    OPENED,
    CLOSED,
    CLIENT,
    SERVER
  }

  /**
   * Something that happened on a socket.
   *
   * @param text the frame, or empty
   */
  record Event(Kind kind, String party, int socket, String text) {

    Element element() {
      return read(text);
    }
  }

  static Element read(String frame) {
    try {
      return XmlReader.read(frame, LIMITS);
    } catch (BadXml bad) {
      throw new AssertionError(frame, bad);
    }
  }

  static Recording load(String name) {
    var events = new ArrayList<Event>();
    for (String line : resource("/xep/recorded/" + name + ".xml").lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        events.add(event(parts));
      }
    }
    return new Recording(name, withoutWhatWasLost(events));
  }

  private static Event event(Matcher parts) {
    Kind kind =
        switch (parts.group(1)) {
          case "opened" -> Kind.OPENED;
          case "closed" -> Kind.CLOSED;
          default -> parts.group(4).equals("c2s") ? Kind.CLIENT : Kind.SERVER;
        };
    String frame = parts.group(5).replaceFirst("</frame>$", "");
    return new Event(kind, parts.group(2), Integer.parseInt(parts.group(3)), plainIds(frame));
  }

  static String resource(String path) {
    try (var in = Recording.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(path, failed);
    }
  }

  /**
   * The recorded server rewrites the id of what it relays, and hides the sender and the first id in
   * it; ours leaves ids alone.
   */
  private static String plainIds(String frame) {
    Matcher id = Pattern.compile("(<iq[^>]* id=['\"])([A-Za-z0-9+/=]{40,})(['\"])").matcher(frame);
    if (!id.find()) {
      return frame;
    }
    var decoded = new String(Base64.getDecoder().decode(id.group(2)), StandardCharsets.UTF_8);
    String[] parts = decoded.split("\0", -1);
    return parts.length < 3
        ? frame
        : id.replaceFirst("$1" + Matcher.quoteReplacement(parts[1]) + "$3");
  }

  /**
   * What a client sent into a broken line and sent again after it came back (XEP-0198): the server
   * said how much it had got.
   */
  private static List<Event> withoutWhatWasLost(List<Event> all) {
    Map<String, Integer> got = new HashMap<>();
    Map<String, Integer> resumedOn = new HashMap<>();
    for (Event event : all) {
      if (event.kind() == Kind.SERVER && event.text().startsWith("<resumed")) {
        got.put(event.party(), Integer.parseInt(event.element().attribute("h")));
        resumedOn.put(event.party(), event.socket());
      }
    }
    Map<String, Integer> sent = new HashMap<>();
    var kept = new ArrayList<Event>();
    for (Event event : all) {
      Integer limit = got.get(event.party());
      boolean before = limit != null && event.socket() < resumedOn.get(event.party());
      if (event.kind() == Kind.CLIENT && event.text().startsWith("<enable ")) {
        sent.put(event.party(), 0);
      } else if (before
          && event.kind() == Kind.CLIENT
          && sent.containsKey(event.party())
          && Stanza.isStanza(event.element())
          && sent.merge(event.party(), 1, Integer::sum) > limit) {
        continue;
      }
      kept.add(event);
    }
    return kept;
  }

  /** Whether the client of a socket that closes now comes back to its session later. */
  boolean isResumedAfter(Event closed) {
    return events.stream()
        .skip(events.indexOf(closed))
        .anyMatch(
            e ->
                e.kind() == Kind.SERVER
                    && e.party().equals(closed.party())
                    && e.text().startsWith("<resumed"));
  }

  /** The nick a party takes in its rooms, or null when it enters none. */
  @Nullable String nick(String party) {
    return events.stream()
        .filter(e -> e.kind() == Kind.CLIENT && e.party().equals(party))
        .filter(e -> e.text().startsWith("<presence ") && e.text().contains("@conference."))
        .map(e -> e.element().attribute("to").replaceFirst(".*/", ""))
        .findFirst()
        .orElse(null);
  }
}
