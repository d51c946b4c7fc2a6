package org.madoguchi.document;

import java.time.Instant;
import org.madoguchi.wire.Ink;

/**
 * 書き込み: one stroke on a page and who drew it when.
 *
 * @param id unique in the document; becomes /NM
 * @param author as shown to people; becomes /T
 */
public record Annotation(String id, String author, Instant at, Ink ink) {}
