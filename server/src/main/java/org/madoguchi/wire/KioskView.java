package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.KioskId;

/**
 * 端末: a kiosk as the clerk's board shows it. Free when connected and without a ticket.
 *
 * @param connected whether its screen is connected at this moment
 * @param since since when it is (or is not) connected
 * @param ticket what it is busy with; absent when free
 */
public record KioskView(
    KioskId kiosk,
    BranchId branch,
    String name,
    boolean connected,
    @Nullable Instant since,
    @Nullable TicketView ticket) {}
