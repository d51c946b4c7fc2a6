package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.WorkItemId;

/**
 * One paper in a branch's 印刷トレイ: ids and codes, nothing about the person.
 *
 * @param consultation that it is a paper of; absent when it is a certificate
 * @param work 作業 that it is the certificate of; absent when it is a paper of a consultation
 * @param kiosk of the consultation
 * @param number of the ticket; absent for a certificate that was asked for without one
 * @param procedure of a certificate, where it has one
 * @param form of the document; absent for one that was brought along, and for a sheet
 * @param sheet the language of an お持ち帰り用紙; absent for a document
 * @param copies as many as were asked for
 * @param printed copies that somebody has found to be right
 * @param reason why it failed, or why it is printed once more
 * @param sentBy who gave it to a printer last: the clerk, or the kiosk by itself ({@code resident})
 * @param hold how it stands where it is printed only with an approval; absent otherwise
 * @param changedAt when something happened to it last
 */
public record TrayItem(
    @Nullable ConsultationId consultation,
    @Nullable WorkItemId work,
    PrintId print,
    BranchId branch,
    @Nullable KioskId kiosk,
    @Nullable Integer number,
    @Nullable ProcedureId procedure,
    @Nullable FormId form,
    @Nullable SheetLanguage sheet,
    PrintPlace place,
    int copies,
    Instant requestedAt,
    PrintState state,
    int printed,
    @Nullable PrintReason reason,
    @Nullable Role sentBy,
    @Nullable PrintHold hold,
    Instant changedAt) {}
