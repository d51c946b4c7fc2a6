package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.core.QuestionId;

/**
 * 質問: what the resident was asked on the screen.
 *
 * @param text in Japanese, as it is recorded
 * @param answer absent while it is asked, and when it was taken back
 * @param endedAt when it was answered, taken back, or another took its place; absent while asked
 * @param wording as the resident reads it, where it is a question of the 手続案内; else absent, as
 *     {@code guide}
 * @param guide the question of the 手続案内 whose answer it becomes
 * @param person whom that is asked of; see {@link GuideView.GuideQuestion}
 */
public record QuestionView(
    QuestionId question,
    String text,
    Person by,
    Instant at,
    @Nullable Answer answer,
    @Nullable Instant endedAt,
    @Nullable Wording wording,
    @Nullable String guide,
    @Nullable String person) {}
