package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Role;

/**
 * One paper in a branch's 印刷トレイ: ids and codes, nothing about the person.
 *
 * @param number of the ticket
 * @param form of the document; absent for one that was brought along, and for a sheet
 * @param sheet the language of an お持ち帰り用紙; absent for a document
 * @param copies as many as were asked for
 * @param printed copies that somebody has found to be right
 * @param reason why it failed, or why it is printed once more
 * @param sentBy who gave it to a printer last: the clerk, or the kiosk by itself ({@code resident})
 * @param changedAt when something happened to it last
 */
public record TrayItem(
    ConsultationId consultation,
    PrintId print,
    BranchId branch,
    KioskId kiosk,
    int number,
    @Nullable FormId form,
    @Nullable SheetLanguage sheet,
    PrintPlace place,
    int copies,
    Instant requestedAt,
    PrintState state,
    int printed,
    @Nullable PrintReason reason,
    @Nullable Role sentBy,
    Instant changedAt) {}
