package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DocumentId;

/**
 * 確認: whether the resident said that something is right. Gone when the value changes.
 *
 * @param field of the document, as the resident is shown it
 * @param item which fills the field; absent when none does
 * @param at when it was asked, or answered
 */
public record Confirmation(
    DocumentId document,
    String field,
    @Nullable String item,
    ConfirmationState state,
    Instant at) {}
