package org.madoguchi.practice;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.core.CommandId;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskReason;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ClerkTaskView;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** What a clerk does in the place of one who is not there: what they are asked to. Pure. */
final class PracticeClerk {
  /** From one's own work to the kiosk. */
  static final Duration WALKS = Duration.ofSeconds(5);

  private static final Set<IdentityKind> WITH_PHOTO =
      EnumSet.of(
          IdentityKind.mynumberCard,
          IdentityKind.driverLicence,
          IdentityKind.passport,
          IdentityKind.residenceCard,
          IdentityKind.disabilityCertificate);

  private final PracticeScript script;

  PracticeClerk(PracticeScript script) {
    this.script = script;
  }

  /** The one thing to do next; empty while nothing is asked. */
  Optional<Replies.Reply> next(ConsultationView view) {
    if (view.phase() != ConsultationPhase.talking) {
      return Optional.empty();
    }
    return view.clerkTasks().stream()
        .filter(task -> task.state() == ClerkTaskState.open)
        .findFirst()
        .map(task -> reply(view, task));
  }

  private Replies.Reply reply(ConsultationView view, ClerkTaskView task) {
    var due = task.at().plus(WALKS);
    var identifies =
        task.kind() == ClerkTaskKind.identityDocument
            || task.kind() == ClerkTaskKind.accept && view.identityChecks().isEmpty();
    if (!identifies) {
      var done = new RoomMessage.ConfirmClerkTask(CommandId.fresh(), task.task(), null);
      return new Replies.Reply("task " + task.task(), due, done);
    }
    return script.identity().isEmpty()
        ? new Replies.Reply("task " + task.task(), due, fail(task))
        : new Replies.Reply("identity " + task.task(), due, identify());
  }

  private static RoomCommand fail(ClerkTaskView task) {
    return new RoomMessage.FailClerkTask(
        CommandId.fresh(), task.task(), ClerkTaskReason.notHere, null);
  }

  private RoomCommand identify() {
    var method =
        WITH_PHOTO.containsAll(script.identity())
            ? IdentityMethod.onePhoto
            : IdentityMethod.twoOthers;
    return new RoomMessage.RecordIdentityCheck(
        CommandId.fresh(), IdentitySubject.filer, method, script.identity());
  }
}
