package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;

/**
 * A line of the list of forms (様式一覧).
 *
 * @param version how many times it was put to use; 0 for what was never, and for shipped ones
 */
public record FormEntry(
    FormId form,
    String title,
    FormState state,
    List<ProcedureId> procedures,
    int pages,
    int fields,
    int version) {}
