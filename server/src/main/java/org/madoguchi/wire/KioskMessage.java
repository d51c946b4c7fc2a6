package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;

/** What may be said of a kiosk's own equipment, at {@code /{screen}/ws/desk} too. */
public sealed interface KioskMessage extends ClientMessage {

  /** Answered at once by {@link ServerMessage.LineEcho}: how long is the way to the server? */
  @JsonTypeName("line.probe")
  record LineProbe(int number) implements KioskMessage {
    public LineProbe {
      Bounds.whole(number, 0, 1_000_000);
    }
  }

  /** What is kept; may be said again with the same id. */
  sealed interface KioskCommand extends KioskMessage {
    CommandId id();
  }

  /** 点検する: asks the kiosk to test itself as soon as nobody uses it. */
  @JsonTypeName("selfTest.request")
  record RequestSelfTest(CommandId id, KioskId kiosk) implements KioskCommand {}

  /** The kiosk tests itself now. */
  @JsonTypeName("selfTest.begin")
  record BeginSelfTest(CommandId id) implements KioskCommand {}

  /** Somebody touched the screen, and came first. */
  @JsonTypeName("selfTest.abort")
  record AbortSelfTest(CommandId id) implements KioskCommand {}

  /**
   * What the kiosk found.
   *
   * @param steps every part once, in the order of {@link SelfTestPart}
   */
  @JsonTypeName("selfTest.finish")
  record FinishSelfTest(CommandId id, List<SelfTestStep> steps) implements KioskCommand {
    public FinishSelfTest {
      steps = Bounds.list(steps, SelfTestPart.values().length);
      if (!steps.stream().map(SelfTestStep::part).toList().equals(parts())) {
        throw new IllegalArgumentException("not every part once and in order");
      }
    }

    private static List<SelfTestPart> parts() {
      return Arrays.asList(SelfTestPart.values());
    }
  }
}
