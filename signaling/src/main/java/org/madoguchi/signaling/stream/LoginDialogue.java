package org.madoguchi.signaling.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Arrival;
import org.madoguchi.signaling.Admission.Login;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Way;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.sasl.Exchange;
import org.madoguchi.signaling.sasl.Exchange.Challenge;
import org.madoguchi.signaling.sasl.Exchange.Done;
import org.madoguchi.signaling.sasl.PasswordLogins;
import org.madoguchi.signaling.sasl.SaslFailure;
import org.madoguchi.signaling.sasl.SaslFailure.Condition;
import org.madoguchi.signaling.xml.Element;

/**
 * One connection's login (RFC 6120 §6): offers the host's ways, and answers until somebody is
 * logged in. Belongs to its connection.
 */
final class LoginDialogue {

  private final Admission admission;
  private final PasswordLogins passwords;
  private final Arrival arrival;
  private final Set<Way> ways;

  /** Under way, or null. */
  private @Nullable Exchange exchange;

  LoginDialogue(Admission admission, PasswordLogins passwords, Arrival arrival) {
    this.admission = admission;
    this.passwords = passwords;
    this.arrival = arrival;
    this.ways = admission.ways();
  }

  /**
   * What a frame is answered with.
   *
   * @param who now logged in, or null
   * @param failed whether the attempt is over without anybody
   */
  record Answer(Element frame, @Nullable LoggedIn who, boolean failed) {}

  /** The mechanisms, the one to prefer first. */
  List<String> mechanisms() {
    var names = new ArrayList<String>();
    if (ways.contains(Way.PASSWORD)) {
      names.addAll(PasswordLogins.mechanisms());
    }
    if (ways.contains(Way.TOKEN)) {
      names.add("ANONYMOUS");
    }
    return names;
  }

  Answer answer(Element frame) {
    try {
      return switch (frame.name()) {
        case "auth" -> begin(frame);
        case "response" -> go(exchange, PasswordLogins.decode(data(frame)));
        case "abort" -> throw new SaslFailure(Condition.ABORTED);
        default -> throw new SaslFailure(Condition.MALFORMED_REQUEST);
      };
    } catch (SaslFailure failure) {
      exchange = null;
      return new Answer(Framing.failure(failure.condition().element(), null), null, true);
    }
  }

  private Answer begin(Element auth) throws SaslFailure {
    String mechanism = auth.attribute("mechanism");
    if (exchange != null) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST); // one at a time
    }
    if (ways.contains(Way.TOKEN) && "ANONYMOUS".equals(mechanism)) {
      return withoutPassword();
    }
    exchange = ways.contains(Way.PASSWORD) ? passwords.begin(mechanism) : null;
    if (exchange == null) {
      throw new SaslFailure(Condition.INVALID_MECHANISM);
    }
    return auth.text().isEmpty()
        ? new Answer(Framing.challenge(new byte[0]), null, false)
        : go(exchange, PasswordLogins.decode(data(auth)));
  }

  private Answer withoutPassword() {
    Login login = admission.logIn(arrival);
    return login instanceof Identity who
        ? new Answer(Framing.success(new byte[0]), new LoggedIn(who, null), false)
        : new Answer(Framing.failure("not-allowed", ((Refused) login).text()), null, true);
  }

  private Answer go(@Nullable Exchange exchange, byte[] message) throws SaslFailure {
    if (exchange == null) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    var step = exchange.next(message);
    if (step instanceof Challenge challenge) {
      return new Answer(Framing.challenge(challenge.message()), null, false);
    }
    var done = (Done) step;
    var who = new LoggedIn(done.account().identity(), done.account().name());
    return new Answer(Framing.success(done.message()), who, false);
  }

  /** A single equals sign is a message without a character (RFC 6120 §6.4.2). */
  private static String data(Element frame) {
    return frame.text().equals("=") ? "" : frame.text();
  }
}
