package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.Person;

/**
 * 転送・支援要請: whom the lead asked to come in, and what became of it.
 *
 * @param staff the one person asked; absent: whoever is free of the department
 * @param by who led the consultation when asking
 * @param summary 引き継ぎメモ; neither this nor {@code reason} is told to the kiosk
 * @param until when it lapses unanswered
 * @param looking who of those asked has looked at the case, in that order
 * @param reason why it was refused
 * @param lapse why it lapsed
 * @param endedBy who accepted, refused or took it back; absent while asked, as {@code endedAt}
 */
public record HandOverView(
    HandOverId handOver,
    HandOverKind kind,
    DepartmentId department,
    @Nullable Person staff,
    Person by,
    @Nullable String summary,
    Instant askedAt,
    Instant until,
    HandOverState state,
    List<Person> looking,
    @Nullable String reason,
    @Nullable HandOverLapse lapse,
    @Nullable Person endedBy,
    @Nullable Instant endedAt) {}
