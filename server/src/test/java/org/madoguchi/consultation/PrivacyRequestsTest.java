package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.KATO;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.SUZUKI;
import static org.madoguchi.TestTown.TANAKA;
import static org.madoguchi.TestTown.YAMAMOTO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.CompanionAs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrivacyMessage.ApprovePrivacy;
import org.madoguchi.wire.PrivacyMessage.PrivacyCommand;
import org.madoguchi.wire.PrivacyMessage.RefusePrivacy;
import org.madoguchi.wire.PrivacyMessage.RequestPrivacy;
import org.madoguchi.wire.PrivacyReason;
import org.madoguchi.wire.PrivacyRequestState;
import org.madoguchi.wire.PrivacyRequestView;
import org.madoguchi.wire.RoomMessage;

/** 閲覧・印刷の承認: who asks, who answers and until when. 佐藤 leads and 鈴木 has come in. */
class PrivacyRequestsTest {
  private static final ConsultationId ROOM = ConsultationId.fresh();
  private static final PrintId PAPER = PrintId.fresh();

  private final Consultation consultation = Stories.after(List.of(Stories.opened(ROOM)));
  private Instant now = Stories.MORNING;

  @BeforeEach
  void aHelperIsInAndAPaperLiesInTheTray() {
    happens(
        SATO,
        new ConsultationEvent.CompanyJoined(
            SUZUKI.person(), new DepartmentId("hoken"), CompanionAs.senior));
    happens(
        SATO,
        new ConsultationEvent.PrintRequested(
            PAPER,
            DocumentId.fresh(),
            new FormId("juminido"),
            null,
            new FileHash("d".repeat(64)),
            TANAKA.ownBranch(),
            view().kiosk(),
            1,
            PrintPlace.tray,
            1,
            null));
    happens(SATO, new PrivacySet(true, PrivacyReason.other));
  }

  private ConsultationView view() {
    return consultation.view();
  }

  private void happens(Actor actor, ConsultationEvent event) {
    consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
  }

  private void says(Actor actor, PrivacyCommand command) {
    PrivacyRequests.decided(view(), actor, command, now).forEach(e -> happens(actor, e));
  }

  private void refused(String code, Actor actor, PrivacyCommand command) {
    assertThatThrownBy(() -> says(actor, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static RequestPrivacy request(@Nullable PrintId print) {
    return new RequestPrivacy(
        CommandId.fresh(), ROOM, PrivacyRequestId.fresh(), print, "内容を確認するため");
  }

  private PrivacyRequestId asked(Actor actor, @Nullable PrintId print) {
    var request = request(print);
    says(actor, request);
    return request.request();
  }

  private static ApprovePrivacy approve(PrivacyRequestId request, @Nullable String reason) {
    return new ApprovePrivacy(CommandId.fresh(), ROOM, request, reason);
  }

  private static RefusePrivacy refuse(PrivacyRequestId request) {
    return new RefusePrivacy(CommandId.fresh(), ROOM, request, "電話で伝えます");
  }

  private PrivacyRequestView last() {
    var requests = view().privacy().requests();
    return requests.get(requests.size() - 1);
  }

  @Test
  void theLeadApprovesForThePersonWhoAskedAndEachLookIsCounted() {
    var request = asked(SUZUKI, null);
    says(SATO, approve(request, null));
    assertThat(last().state()).isEqualTo(PrivacyRequestState.approved);
    assertThat(last().answeredBy()).isEqualTo(SATO.person());
    for (var look = 1; look <= 2; look++) {
      PrivacyRequests.looked(view(), SUZUKI.person()).forEach(e -> happens(SUZUKI, e));
      assertThat(last().used()).isEqualTo(look);
    }
    assertThat(PrivacyRequests.looked(view(), ITO.person())).isEmpty();
    assertThat(PrivacyRequests.looked(view(), SATO.person())).isEmpty();
  }

  @Test
  void nobodyApprovesTheirOwnLook() {
    var request = asked(SUZUKI, null);
    refused("only-the-lead", SUZUKI, approve(request, null));
    refused("only-the-lead", ITO, approve(request, null));
    refused("only-the-lead", ITO, refuse(request));
  }

  @Test
  void aSupervisorApprovesWithAReasonOfTheirOwn() {
    var request = asked(SUZUKI, null);
    refused("reason-missing", KATO, approve(request, null));
    says(KATO, approve(request, "決裁者不在"));
    assertThat(last().reason()).isEqualTo("決裁者不在");
  }

  @Test
  void whatWasRefusedIsAskedAnewAndAnsweredOnce() {
    var request = asked(SUZUKI, null);
    says(SATO, refuse(request));
    assertThat(last().reason()).isEqualTo("電話で伝えます");
    refused("privacy-request-over", SATO, approve(request, null));
    says(SATO, approve(asked(SUZUKI, null), null));
    refused("nothing-hidden", SUZUKI, request(null));
  }

  @Test
  void onlyWhoIsInItOrAskedToComeInAsksToSee() {
    refused("not-a-member", ITO, request(null));
    refused("not-a-member", TANAKA, request(null));
    refused("nothing-hidden", SATO, request(null));
    asked(SUZUKI, null);
    refused("privacy-request-open", SUZUKI, request(null));
  }

  @Test
  void onlyTheBranchsClerkAsksToPrintAndOnlyAPaperThatIsThere() {
    refused("not-a-member", YAMAMOTO, request(PAPER));
    refused("not-a-member", SUZUKI, request(PAPER));
    refused("no-such-print", TANAKA, request(PrintId.fresh()));
    asked(TANAKA, PAPER);
    refused("privacy-request-open", TANAKA, request(PAPER));
  }

  @Test
  void unansweredItLapsesAndIsNotApprovedAfterwards() {
    var request = asked(SUZUKI, null);
    now = now.plus(PrivacyRequests.ANSWERED);
    refused("privacy-request-over", SATO, approve(request, null));
    var lapsed = PrivacyRequests.lapsed(view(), now);
    assertThat(lapsed).hasSize(1);
    lapsed.forEach(e -> happens(SATO, e));
    assertThat(PrivacyRequests.lapsed(view(), now)).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    asked(SUZUKI, null);
  }

  @Test
  void whatNobodySaidToHaveLapsedDoesSoWhenItIsAskedAnew() {
    asked(TANAKA, PAPER);
    now = now.plus(PrivacyRequests.ANSWERED);
    asked(TANAKA, PAPER);
    assertThat(view().privacy().requests())
        .extracting(PrivacyRequestView::state)
        .containsExactly(PrivacyRequestState.lapsed, PrivacyRequestState.asked);
  }

  @Test
  void withTheTalkLooksEndAndPapersAreApprovedUntilTheWrapUpIsOver() {
    var look = asked(SUZUKI, null);
    var paper = asked(TANAKA, PAPER);
    PrivacyRequests.ended(view()).forEach(e -> happens(SATO, e));
    happens(SATO, new ConsultationEvent.ConsultationEnded());
    refused("privacy-request-over", SATO, approve(look, null));
    refused("consultation-over", SUZUKI, request(null));
    happens(SATO, new ConsultationEvent.WrapUpFinished());
    refused("consultation-over", SATO, approve(paper, null));
    says(KATO, approve(paper, "決裁者不在"));
    assertThat(PrivacyRequests.printed(view(), PAPER)).hasSize(1);
  }

  @Test
  void whileNothingIsHiddenThereIsNothingToAsk() {
    var request = asked(SUZUKI, null);
    happens(SATO, new PrivacySet(false, null));
    refused("nothing-hidden", SATO, approve(request, null));
    refused("nothing-hidden", SUZUKI, request(null));
  }

  @Test
  void theClerkPutsItOnAndWhoLeadsTakesItOff() {
    happens(SATO, new PrivacySet(false, null));
    var decisions = Stories.DECISIONS;
    var on = new RoomMessage.SetPrivacy(CommandId.fresh(), PrivacyReason.supportMeasures);
    var off = new RoomMessage.SetPrivacy(CommandId.fresh(), null);
    decisions.decide(consultation, TANAKA, on).forEach(e -> happens(TANAKA, e));
    assertThat(view().privacy().by()).isEqualTo(TANAKA.person());
    var other = new RoomMessage.SetPrivacy(CommandId.fresh(), PrivacyReason.other);
    assertThat(decisions.decide(consultation, TANAKA, other)).isEmpty();
    for (var actor : List.of(TANAKA, SUZUKI)) {
      assertThatThrownBy(() -> decisions.decide(consultation, actor, off))
          .isInstanceOf(Problem.Forbidden.class);
    }
    decisions.decide(consultation, SATO, off).forEach(e -> happens(SATO, e));
    assertThat(view().privacy()).isNull();
  }
}
