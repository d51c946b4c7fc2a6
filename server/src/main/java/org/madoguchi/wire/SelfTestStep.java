package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/**
 * One part of a 自己点検 and how it came out.
 *
 * @param fault why it failed or what is not known; absent when it is in order or not there
 * @param milliseconds of a round trip to the server, for the network
 */
public record SelfTestStep(
    SelfTestPart part,
    SelfTestState state,
    @Nullable SelfTestFault fault,
    @Nullable Integer milliseconds) {
  public SelfTestStep {
    var isWrong = state == SelfTestState.failed || state == SelfTestState.unknown;
    if (isWrong != (fault != null) || (fault != null && fault.part() != part)) {
      throw new IllegalArgumentException("state and fault don't fit");
    }
    if (milliseconds != null) {
      Bounds.whole(milliseconds, 0, 60_000);
    }
  }
}
