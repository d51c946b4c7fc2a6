package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.PracticeId;

/**
 * 練習: whom a consultation is practised with, and what was said aloud in it.
 *
 * @param lines in the order in which they were said
 */
public record PracticeView(PracticeId resident, List<PracticeLine> lines) {}
