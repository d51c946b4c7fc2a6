package org.madoguchi.signaling.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/**
 * What a frame from a server comes to, so that two servers can be compared.
 *
 * @param from whose words these are; between two, order is kept
 * @param stanza what it is, without naming anybody
 * @param detail what it says, as far as a list of differences names it
 * @param content all that must be alike: relayed payloads to the letter, a server's own by name
 */
record Frame(String from, String stanza, String detail, List<Object> content) {

  /** Each server's own additions. */
  private static final Set<String> OWN = Set.of("identity", "occupant-id");

  /**
   * @param self the reader's nick
   * @param requests what was asked, by id
   */
  static Frame of(Element e, @Nullable String self, Map<String, String> requests) {
    String from = Objects.toString(e.attribute("from"), "");
    String who = who(from, self);
    return switch (e.name()) {
      case "presence" -> presence(e, from, who);
      case "message" -> message(e, from, who);
      case "iq" -> iq(e, from, who, requests);
      case "failure" -> other(e, e.elements().map(Frame::word).collect(Collectors.joining(" ")));
      case "resumed", "a" -> other(e, "h=" + e.attribute("h"));
      default -> other(e, "");
    };
  }

  private static Frame other(Element e, String detail) {
    return new Frame("", e.name(), detail, List.of(detail));
  }

  private static String word(Element e) {
    return e.text().isEmpty() ? e.name() : e.name() + " \"" + e.text() + "\"";
  }

  private static String who(String from, @Nullable String self) {
    int slash = from.indexOf('/');
    String nick = slash < 0 ? "" : from.substring(slash + 1);
    if (from.contains("@lobby.")) {
      return slash < 0 ? "the lobby" : "somebody in the lobby";
    }
    if (!from.contains("@")) {
      return from.isEmpty() ? "the server" : "the " + service(from);
    }
    if (slash < 0) {
      return "the room";
    }
    return nick.equals("focus") ? "the focus" : nick.equals(self) ? "oneself" : "another";
  }

  /** The first label of a domain. */
  private static String service(String domain) {
    return domain.replaceFirst("\\..*", "");
  }

  /** Whom a request is for, without naming anybody. */
  static String addressee(String to) {
    if (to.endsWith("/focus")) {
      return "the focus";
    }
    return to.contains("/") ? "another" : service(to.replaceFirst("^[^@]*@", ""));
  }

  private static Frame presence(Element e, String from, String who) {
    var says = new ArrayList<String>();
    var content = new ArrayList<Object>();
    for (Element child : e.elements().filter(c -> !OWN.contains(c.name())).toList()) {
      if (child.is("x", Xep0045Muc.USER)) {
        said(child, says);
      } else if (child.is("error", Stanza.CLIENT)) {
        says.add("error " + child.attribute("type"));
        child.elements().map(Frame::word).forEach(says::add);
      } else if (!child.is("x", Xep0045Muc.MUC)) {
        content.add(who.equals("the focus") ? child.name() : child);
      }
    }
    String detail = String.join(" ", says);
    content.add(detail);
    String type = e.attribute("type") == null ? "" : e.attribute("type") + " ";
    return new Frame(from, type + "presence of " + who, detail, content);
  }

  private static void said(Element x, List<String> says) {
    Element item = x.child("item", Xep0045Muc.USER);
    if (item != null) {
      says.add(item.attribute("affiliation") + "/" + item.attribute("role"));
      item.elements()
          .map(c -> c.name().equals("actor") ? "by " + c.attribute("nick") : word(c))
          .forEach(says::add);
    }
    x.elements()
        .filter(c -> c.name().equals("status"))
        .map(c -> c.attribute("code"))
        .sorted()
        .forEach(says::add);
    x.elements()
        .filter(c -> c.name().equals("destroy"))
        .map(c -> "destroyed" + (c.attribute("jid") == null ? "" : " for " + c.attribute("jid")))
        .forEach(says::add);
  }

  private static Frame message(Element e, String from, String who) {
    var said = e.elements().filter(c -> !OWN.contains(c.name())).toList();
    String names = said.stream().map(Element::name).collect(Collectors.joining(" "));
    String type = e.attribute("type") == null ? "" : e.attribute("type") + " ";
    return new Frame(from, type + "message from " + who, names, List.copyOf(said));
  }

  private static Frame iq(Element e, String from, String who, Map<String, String> requests) {
    String type = e.attribute("type");
    Element payload = e.firstElement();
    boolean answer = type.equals("result") || type.equals("error");
    String asked = requests.get(e.attribute("id"));
    String content = payload == null ? "" : ask(payload);
    if (answer && asked != null) {
      String detail = type.equals("error") ? "error " + conditions(e) : result(payload);
      return new Frame(from, "answer to " + asked, detail, List.of(e.attribute("id"), detail));
    }
    boolean relayed = who.equals("another") || who.equals("oneself");
    return new Frame(
        from,
        "iq " + type + " " + content + " from " + who,
        "",
        relayed
            ? List.of(Objects.toString(e.attribute("id")), payload == null ? "" : payload)
            : List.of(content));
  }

  private static String conditions(Element e) {
    Element error = e.child("error", Stanza.CLIENT);
    return error == null ? "" : error.elements().map(Frame::word).collect(Collectors.joining(" "));
  }

  /** A server's own answers by name, and what of them decides what a client does. */
  private static String result(@Nullable Element payload) {
    if (payload == null) {
      return "result";
    }
    var says = new ArrayList<String>(List.of("result " + payload.name()));
    if (payload.attribute("ready") != null) {
      says.add("ready=" + payload.attribute("ready"));
    }
    payload
        .elements()
        .map(f -> Objects.toString(f.attribute("var")))
        .filter(
            v ->
                Set.of(
                        "muc_open",
                        "muc_membersonly",
                        "muc_unsecured",
                        "muc_passwordprotected",
                        "muc_nonanonymous",
                        "muc_unmoderated",
                        "urn:xmpp:ping",
                        "urn:xmpp:extdisco:2")
                    .contains(v))
        .sorted()
        .forEach(says::add);
    return String.join(" ", says);
  }

  /** What a request asks for. */
  static String ask(Element payload) {
    String namespace = payload.namespace().replaceFirst(".*[/:]([^/:]*[a-z][^/:]*).*", "$1");
    String action = payload.attribute("action");
    return action == null ? payload.name() + " " + namespace : payload.name() + " " + action;
  }
}
