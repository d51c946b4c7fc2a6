package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;

/**
 * 受付: a ticket as the screens show it.
 *
 * @param number unique at the branch on that day, from 1
 * @param helper whether a helper is with the resident
 * @param since when the person began to wait
 * @param ahead people before this one in the department's line; 0 when next or no longer waiting
 * @param startedByClerk whether the clerk started it, not the resident at the kiosk
 * @param consultation the room, from acceptance on
 * @param staff who accepted, or leads by now
 * @param language in which the person would be helped; absent: Japanese
 * @param expectedWait how long it is likely to wait still; absent without a basis
 * @param priorities why it waits less than others; never told to residents
 * @param rank since when it counts as waiting, for the order of the line; never told to residents
 * @param calling how far calling has come while the person waits
 * @param company who of staff is in the room beside {@code staff}; never told to residents
 * @param offeredTo who is being asked now; never told to residents
 * @param offeredUntil when the next is asked instead
 */
public record TicketView(
    TicketId ticket,
    int number,
    BranchId branch,
    KioskId kiosk,
    DepartmentId department,
    ProcedureId procedure,
    boolean helper,
    boolean startedByClerk,
    TicketState state,
    Instant since,
    int ahead,
    @Nullable ConsultationId consultation,
    @Nullable Person staff,
    @Nullable ServiceLanguage language,
    @Nullable WaitRange expectedWait,
    @Nullable List<Priority> priorities,
    @Nullable Instant rank,
    @Nullable CallStep calling,
    @Nullable List<Person> company,
    @Nullable Person offeredTo,
    @Nullable Instant offeredUntil) {}
