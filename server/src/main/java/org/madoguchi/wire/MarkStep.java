package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.AnnotationId;

/**
 * What one person did to the marks at once, and may take back.
 *
 * @param drawn whether the marks were drawn; else they were erased
 */
public record MarkStep(boolean drawn, List<AnnotationId> annotations) {}
