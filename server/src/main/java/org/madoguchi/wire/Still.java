package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.core.StillId;

/**
 * 静止画: one picture of the document camera at its full resolution.
 *
 * @param at when the server had it
 * @param file the JPEG, kept under this name
 * @param width in pixels, as {@code height}
 * @param bytes how long the JPEG is
 */
public record Still(
    StillId still, Person askedBy, Instant at, FileHash file, int width, int height, int bytes) {}
