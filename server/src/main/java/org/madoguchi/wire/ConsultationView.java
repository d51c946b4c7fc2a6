package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.TicketId;

/**
 * 相談: everything its members see together.
 *
 * @param procedures at least one, in the order they were added
 * @param documents in the order they were opened
 * @param shown the document in front; absent before the first is opened
 * @param intake what was said once and fills every form
 * @param glyphs 外字画像, the one that was attached last at the end
 * @param prints 印刷: in the order they were asked for
 * @param clerkTasks 依頼: in the order they were asked for
 * @param identityChecks 本人確認: at most one of each subject
 * @param questions 質問: in the order they were asked; only the last may still be
 * @param notes 筆談
 * @param hold 保留; absent while both hear each other
 * @param practice 練習; absent in earnest
 * @param handOver 転送・支援要請: the last there was; absent before the first
 * @param company 同席する職員: staff that has come in beside {@code staff}, who leads
 * @param privacy 住所の非表示; absent while nothing is hidden, and at the kiosk
 * @param language in which the resident would be helped; absent: Japanese
 * @param handedOver in the order in which they did, each department once
 * @param endAsked whether the resident asked to stop
 * @param endedAt when the talk ended; absent while talking
 */
public record ConsultationView(
    ConsultationId consultation,
    TicketId ticket,
    int number,
    BranchId branch,
    KioskId kiosk,
    DepartmentId department,
    boolean helper,
    Instant waitingSince,
    Instant openedAt,
    Person staff,
    Person resident,
    List<Person> joined,
    ConsultationPhase phase,
    List<ProcedureCase> procedures,
    List<DocumentView> documents,
    @Nullable DocumentId shown,
    DocumentCameraView documentCamera,
    IntakeView intake,
    List<GlyphView> glyphs,
    List<PrintView> prints,
    List<ClerkTaskView> clerkTasks,
    List<IdentityCheckView> identityChecks,
    List<QuestionView> questions,
    NotesView notes,
    @Nullable HoldView hold,
    @Nullable PracticeView practice,
    @Nullable HandOverView handOver,
    List<Companion> company,
    @Nullable PrivacyView privacy,
    @Nullable ServiceLanguage language,
    List<HandedOver> handedOver,
    boolean endAsked,
    @Nullable Instant endedAt) {}
