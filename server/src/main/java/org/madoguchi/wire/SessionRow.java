package org.madoguchi.wire;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;

/**
 * One procedure of one consultation in the supervisor's list of a day; a row of {@code GET
 * /supervisor/api/sessions}.
 *
 * @param number the ticket's number
 * @param waitedSeconds from calling to acceptance
 * @param talkedSeconds from acceptance to the end of the talk, so far when it goes on
 * @param talking whether it goes on
 * @param outcome absent until recorded
 * @param passedOver how many lines of its 確認リスト it was accepted without
 * @param hidden 住所の非表示: whether its addresses are hidden
 * @param askedAgain 伺い直し: how many times its resident was asked for what was known already; the
 *     same in each row of a consultation
 */
public record SessionRow(
    ConsultationId consultation,
    int number,
    BranchId branch,
    DepartmentId department,
    ProcedureId procedure,
    Person staff,
    Instant calledAt,
    long waitedSeconds,
    long talkedSeconds,
    boolean talking,
    @Nullable OutcomeCode outcome,
    @Nullable LocalDate followUp,
    int passedOver,
    boolean hidden,
    int askedAgain) {}
