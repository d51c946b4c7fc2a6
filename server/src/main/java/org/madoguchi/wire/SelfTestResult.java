package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;

/**
 * How a 自己点検 came out.
 *
 * @param at when it ended
 * @param steps every part once, in the order of {@link SelfTestPart}
 */
public record SelfTestResult(Instant at, List<SelfTestStep> steps) {}
