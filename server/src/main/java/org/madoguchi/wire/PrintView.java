package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;

/**
 * 印刷: a paper of a consultation that is to come out at its branch.
 *
 * @param document which is printed; absent for an お持ち帰り用紙
 * @param sheet the language of an お持ち帰り用紙; absent for a document
 * @param file the PDF, kept under this name; of a sheet also under the consultation's own key
 * @param copies as many as were asked for
 * @param by who asked for it
 * @param printed copies that somebody has found to be right
 * @param steps in order; empty while nobody has printed it
 */
public record PrintView(
    PrintId print,
    @Nullable DocumentId document,
    @Nullable SheetLanguage sheet,
    FileHash file,
    PrintPlace place,
    int copies,
    Person by,
    Instant at,
    PrintState state,
    int printed,
    List<PrintStep> steps) {}
