package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;

/** One thing written in 筆談: typed by staff, or by the resident's hand. */
public record NoteView(Person by, Instant at, @Nullable String text, @Nullable NoteInk ink) {}
