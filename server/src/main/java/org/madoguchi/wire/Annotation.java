package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;

/** 書き込み: a mark on a page and who drew it when. */
public record Annotation(AnnotationId annotation, Person by, Instant at, Mark mark) {}
