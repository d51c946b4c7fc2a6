package org.madoguchi.procedure.pack;

/**
 * Something that {@code schema.json} refuses.
 *
 * @param path as in {@link PackPath}
 * @param keyword of JSON Schema, such as {@code maxLength}
 */
public record Misfit(String path, String keyword, String message) {}
