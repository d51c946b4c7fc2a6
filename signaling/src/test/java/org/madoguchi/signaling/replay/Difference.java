package org.madoguchi.signaling.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.signaling.replay.Recording.Kind;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.Element;

/**
 * Something two servers did not do alike.
 *
 * @param stanza what it is about
 * @param theirs what the recorded server said, or {@value #NOTHING}
 * @param ours what ours said, or {@value #NOTHING}
 */
record Difference(String stanza, String theirs, String ours) {

  static final String NOTHING = "nothing";

  /** All differences in one replay. */
  static Set<Difference> between(Recording recording, Map<String, List<Element>> told) {
    Map<String, String> requests = requests(recording);
    var all = new LinkedHashSet<Difference>();
    for (String party : parties(recording)) {
      String nick = recording.nick(party);
      List<Element> there =
          recording.events().stream()
              .filter(e -> e.kind() == Kind.SERVER && e.party().equals(party))
              .map(Recording.Event::element)
              .toList();
      var theirs = frames(there, nick, requests);
      var ours = frames(told.getOrDefault(party, List.of()), nick, requests);
      var senders = new LinkedHashSet<String>(theirs.keySet());
      senders.addAll(ours.keySet());
      for (String sender : senders) {
        compare(theirs.getOrDefault(sender, List.of()), ours.getOrDefault(sender, List.of()), all);
      }
      var wayIn = burst(there, nick, requests);
      var oursWayIn = burst(told.getOrDefault(party, List.of()), nick, requests);
      if (!wayIn.equals(oursWayIn)) {
        all.add(new Difference("order on the way in", wayIn.toString(), oursWayIn.toString()));
      }
    }
    return all;
  }

  private static List<String> parties(Recording recording) {
    return recording.events().stream().map(Recording.Event::party).distinct().toList();
  }

  /** What was asked for, by id. */
  private static Map<String, String> requests(Recording recording) {
    return recording.events().stream()
        .filter(e -> e.kind() == Kind.CLIENT && e.text().startsWith("<iq "))
        .map(Recording.Event::element)
        .filter(Stanza::isRequest)
        .collect(
            Collectors.toMap(iq -> iq.attribute("id"), Difference::asked, (first, again) -> first));
  }

  private static String asked(Element iq) {
    String to = iq.attribute("to");
    String whom = to == null ? "the server" : Frame.addressee(to);
    return iq.attribute("type") + " " + Frame.ask(iq.firstElement()) + " to " + whom;
  }

  private static Map<String, List<Frame>> frames(
      List<Element> elements, String nick, Map<String, String> requests) {
    return elements.stream()
        .filter(e -> !e.name().equals("r"))
        .map(e -> Frame.of(e, nick, requests))
        .collect(Collectors.groupingBy(Frame::from, LinkedHashMap::new, Collectors.toList()));
  }

  /** What is said by and in the room until somebody is in it, but for the focus. */
  private static List<String> burst(
      List<Element> elements, String nick, Map<String, String> requests) {
    var said = new ArrayList<String>();
    for (Element e : elements) {
      String from = e.attribute("from");
      if (from != null && from.contains("@conference.") && !from.endsWith("/focus")) {
        if (!e.name().equals("iq")) {
          said.add(Frame.of(e, nick, requests).stanza());
        }
        if (e.name().equals("message")) {
          break;
        }
      }
    }
    return said;
  }

  /** The longest common subsequence stays; what is left is paired where it is about the same. */
  private static void compare(List<Frame> theirs, List<Frame> ours, Set<Difference> all) {
    int[][] common = new int[theirs.size() + 1][ours.size() + 1];
    for (int i = theirs.size() - 1; i >= 0; i--) {
      for (int j = ours.size() - 1; j >= 0; j--) {
        common[i][j] =
            theirs.get(i).equals(ours.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var left = new ArrayList<Frame>();
    var right = new ArrayList<Frame>();
    int i = 0;
    int j = 0;
    while (i < theirs.size() && j < ours.size()) {
      if (theirs.get(i).equals(ours.get(j))) {
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        left.add(theirs.get(i++));
      } else {
        right.add(ours.get(j++));
      }
    }
    left.addAll(theirs.subList(i, theirs.size()));
    right.addAll(ours.subList(j, ours.size()));
    for (Frame there : left) {
      var pair = right.stream().filter(f -> f.stanza().equals(there.stanza())).findFirst();
      pair.ifPresent(right::remove);
      all.add(
          new Difference(
              there.stanza(),
              there.detail(),
              pair.map(f -> f.detail().equals(there.detail()) ? otherwise(there, f) : f.detail())
                  .orElse(NOTHING)));
    }
    right.forEach(here -> all.add(new Difference(here.stanza(), NOTHING, here.detail())));
  }

  private static String otherwise(Frame there, Frame here) {
    return there.content().equals(here.content())
        ? here.detail() + " elsewhere"
        : here.detail() + " with other content";
  }
}
