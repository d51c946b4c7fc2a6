package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;

/**
 * 閲覧・印刷の承認 while 住所の非表示 is on, said at {@code /{screen}/ws/desk}: also by who is not in the
 * consultation, and of papers also when it is over.
 */
public sealed interface PrivacyMessage extends ClientMessage {

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface PrivacyCommand extends PrivacyMessage {
    CommandId id();

    ConsultationId consultation();

    PrivacyRequestId request();
  }

  /**
   * 承認を依頼する: to see what is hidden oneself, or to print one paper once.
   *
   * @param print the paper; absent for seeing
   * @param why up to 200 characters, without an address
   */
  @JsonTypeName("privacy.request")
  record RequestPrivacy(
      CommandId id,
      ConsultationId consultation,
      PrivacyRequestId request,
      @Nullable PrintId print,
      String why)
      implements PrivacyCommand {
    public RequestPrivacy {
      Reason.check(why, true);
    }
  }

  /**
   * 承認: for the one person who asked.
   *
   * @param reason why it is not the one who leads who approves (決裁者不在); needed of a supervisor
   */
  @JsonTypeName("privacy.approve")
  record ApprovePrivacy(
      CommandId id, ConsultationId consultation, PrivacyRequestId request, @Nullable String reason)
      implements PrivacyCommand {
    public ApprovePrivacy {
      Reason.check(reason);
    }
  }

  /** 承認しない. */
  @JsonTypeName("privacy.refuse")
  record RefusePrivacy(
      CommandId id, ConsultationId consultation, PrivacyRequestId request, @Nullable String reason)
      implements PrivacyCommand {
    public RefusePrivacy {
      Reason.check(reason);
    }
  }
}
