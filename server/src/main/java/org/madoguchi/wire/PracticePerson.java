package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.ProcedureId;

/**
 * 練習の来庁者, as whoever wants to practise chooses one. The name is made up, as everything of them is.
 *
 * @param matter why they come, without what the member of staff has to find out
 * @param department whose line they call
 * @param language in which they call; absent: Japanese
 */
public record PracticePerson(
    PracticeId resident,
    String name,
    Words matter,
    PracticeLevel level,
    BranchId branch,
    DepartmentId department,
    ProcedureId procedure,
    @Nullable ServiceLanguage language) {}
