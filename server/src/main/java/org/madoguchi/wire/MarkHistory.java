package org.madoguchi.wire;

import java.util.List;

/**
 * What can be taken back on a document, and by whom.
 *
 * @param erased marks that are gone and may come back
 */
public record MarkHistory(List<Annotation> erased, List<PersonSteps> people) {}
