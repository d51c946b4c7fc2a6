package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Person;

/**
 * One person's steps on one document, each list in the order in which they were done.
 *
 * @param done what 元に戻す takes back, from its end
 * @param undone what やり直す does again, from its end
 */
public record PersonSteps(Person by, List<MarkStep> done, List<MarkStep> undone) {}
