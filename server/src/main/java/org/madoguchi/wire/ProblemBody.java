package org.madoguchi.wire;

import java.util.Map;

/**
 * A refusal over HTTP, {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code /problems/} and the code
 * @param title the sentence for a person, in Japanese
 * @param detail ids and numbers that help to say it better
 */
public record ProblemBody(
    String type, String title, int status, String problem, Map<String, String> detail) {}
