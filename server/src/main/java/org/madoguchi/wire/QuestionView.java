package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.core.QuestionId;

/**
 * 質問: what the resident was asked on the screen.
 *
 * @param answer absent while it is asked, and when it was taken back
 * @param endedAt when it was answered, taken back, or another took its place; absent while asked
 */
public record QuestionView(
    QuestionId question,
    String text,
    Person by,
    Instant at,
    @Nullable Answer answer,
    @Nullable Instant endedAt) {}
