package org.madoguchi.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;

/**
 * 書類: an opened PDF.
 *
 * @param file the blank PDF
 * @param page the page everybody is on, from 0
 * @param values by field id; a field that was never filled is absent
 * @param annotations in the order they were drawn or came back
 * @param history what was erased and what each person may take back
 * @param signatures at most one for each signature box
 * @param signatureAsked the box the resident is asked to sign in now
 * @param finished the finished PDF while it is shown; absent while filling in
 * @param finishedPages its pages; empty while filling in
 * @param remarks what staff must know of the finished PDF
 * @param filed whether the finished PDF is final
 * @param finish how it was finished; absent while filling in
 * @param problems what is missing or wrong in what fills it, in the order of the paper
 * @param overflow what it has no row for
 */
public record DocumentView(
    DocumentId document,
    String title,
    @Nullable FormId form,
    FileHash file,
    List<PageSize> pages,
    List<FormField> fields,
    int page,
    Map<String, String> values,
    List<Annotation> annotations,
    MarkHistory history,
    List<SignatureInk> signatures,
    @Nullable String signatureAsked,
    @Nullable FileHash finished,
    List<PageSize> finishedPages,
    List<FinishRemark> remarks,
    boolean filed,
    @Nullable FinishView finish,
    List<FieldProblem> problems,
    List<Overflow> overflow) {}
