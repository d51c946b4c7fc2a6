package org.madoguchi.signaling.stanza;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/**
 * One party switches off what another sends (source: Jicofo's mute IQ). It is asked of the focus,
 * and clients obey only the focus.
 *
 * @param medium namespace that says what: sound, camera or screen
 * @param target whom, an address in the room
 * @param muted false to switch it on again
 */
public record JitsiMute(String medium, Jid target, boolean muted) {

  private static final Set<String> MEDIA =
      Set.of(
          "http://jitsi.org/jitmeet/audio",
          "http://jitsi.org/jitmeet/video",
          "http://jitsi.org/jitmeet/desktop");

  /** Whether a request asks for this. */
  public static boolean isAsked(Element iq, Element payload) {
    return iq.has("type", "set")
        && payload.name().equals("mute")
        && MEDIA.contains(payload.namespace());
  }

  /** What is asked for, or null when it is not formed as it must be. */
  public static @Nullable JitsiMute read(Element payload) {
    Jid target = Jid.parse(payload.attribute("jid"));
    String muted = payload.text();
    boolean good = target != null && (muted.equals("true") || muted.equals("false"));
    return good ? new JitsiMute(payload.namespace(), target, muted.equals("true")) : null;
  }

  /** What the target is told, without addresses. */
  public Element order(Jid actor) {
    return Element.of("mute", medium)
        .with("actor", actor.toString())
        .withText(Boolean.toString(muted));
  }
}
