package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskReason;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ClerkTaskView;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.ClerkTaskEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.ClerkTaskCommand;

/** 依頼: what may be asked of the clerk and answered, and how the list of it changes. Pure. */
final class ClerkTasks {
  /** Of one consultation. */
  private static final int MOST = 50;

  private ClerkTasks() {}

  // ---- decide

  static List<ConsultationEvent> decided(
      ConsultationView view, Catalog catalog, ClerkTaskCommand command) {
    var tasks = view.clerkTasks();
    if (command instanceof RoomMessage.RequestClerkTask m) {
      if (tasks.size() >= MOST) {
        throw new Problem.Conflict("too-many-clerk-tasks", Map.of("most", String.valueOf(MOST)));
      }
      if (tasks.stream().anyMatch(task -> task.task().equals(m.task()))) {
        throw new Problem.Conflict("clerk-task-exists");
      }
      if (m.procedure() != null) {
        Accepting.requireOpen(view, m.procedure());
      }
      return List.of(
          new ConsultationEvent.ClerkTaskRequested(m.task(), m.kind(), m.procedure(), m.note()));
    }
    var task = open(tasks, command.task());
    if (command instanceof RoomMessage.ConfirmClerkTask m) {
      var done = new ConsultationEvent.ClerkTaskDone(m.task(), m.note(), null);
      return task.procedure() == null
          ? List.of(done)
          : List.of(done, Accepting.accepted(view, catalog, task.procedure()));
    }
    if (command instanceof RoomMessage.FailClerkTask m) {
      return List.of(new ConsultationEvent.ClerkTaskFailed(m.task(), m.reason(), m.note()));
    }
    if (command instanceof RoomMessage.CancelClerkTask m) {
      return List.of(new ConsultationEvent.ClerkTaskCancelled(m.task()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  /** What the clerk has done by recording how somebody was identified. */
  static List<ConsultationEvent> identified(ConsultationView view) {
    return view.clerkTasks().stream()
        .filter(
            task ->
                task.kind() == ClerkTaskKind.identityDocument
                    && task.state() == ClerkTaskState.open)
        .<ConsultationEvent>map(
            task -> new ConsultationEvent.ClerkTaskDone(task.task(), null, null))
        .toList();
  }

  /** What is done by an original that is in the 原本受領簿; nothing when nobody asks for it any more. */
  static List<ConsultationEvent> received(ConsultationView view, ClerkTaskId id, String number) {
    return view.phase() == ConsultationPhase.closed
        ? List.of()
        : view.clerkTasks().stream()
            .filter(
                task ->
                    task.task().equals(id)
                        && task.kind() == ClerkTaskKind.original
                        && task.state() == ClerkTaskState.open)
            .<ConsultationEvent>map(
                task -> new ConsultationEvent.ClerkTaskDone(task.task(), null, number))
            .toList();
  }

  private static ClerkTaskView open(List<ClerkTaskView> tasks, ClerkTaskId id) {
    var task =
        tasks.stream()
            .filter(t -> t.task().equals(id))
            .findFirst()
            .orElseThrow(() -> new Problem.NotFound("no-such-clerk-task"));
    if (task.state() != ClerkTaskState.open) {
      throw new Problem.Conflict("clerk-task-not-open");
    }
    return task;
  }

  // ---- fold

  static List<ClerkTaskView> folded(
      List<ClerkTaskView> tasks, Person by, Instant at, ClerkTaskEvent event) {
    if (event instanceof ConsultationEvent.ClerkTaskRequested e) {
      return Consultation.add(
          tasks,
          new ClerkTaskView(
              e.task(),
              e.kind(),
              e.procedure(),
              e.note(),
              by,
              at,
              ClerkTaskState.open,
              null,
              null,
              null,
              null,
              null));
    }
    return tasks.stream()
        .map(task -> task.task().equals(event.task()) ? ended(task, by, at, event) : task)
        .toList();
  }

  private static ClerkTaskView ended(
      ClerkTaskView task, Person by, Instant at, ClerkTaskEvent event) {
    if (event instanceof ConsultationEvent.ClerkTaskDone e) {
      return ended(task, by, at, ClerkTaskState.done, null, e.note(), e.original());
    }
    if (event instanceof ConsultationEvent.ClerkTaskFailed e) {
      return ended(task, by, at, ClerkTaskState.failed, e.reason(), e.note(), null);
    }
    if (event instanceof ConsultationEvent.ClerkTaskCancelled) {
      return ended(task, by, at, ClerkTaskState.cancelled, null, null, null);
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static ClerkTaskView ended(
      ClerkTaskView task,
      Person by,
      Instant at,
      ClerkTaskState state,
      @Nullable ClerkTaskReason reason,
      @Nullable String answer,
      @Nullable String original) {
    return new ClerkTaskView(
        task.task(),
        task.kind(),
        task.procedure(),
        task.note(),
        task.by(),
        task.at(),
        state,
        reason,
        answer,
        original,
        by,
        at);
  }

  // ---- what the kiosk is told

  /** The tasks without what anybody wrote about them. */
  static List<ClerkTaskView> withoutNotes(List<ClerkTaskView> tasks) {
    return tasks.stream()
        .map(
            t ->
                new ClerkTaskView(
                    t.task(),
                    t.kind(),
                    t.procedure(),
                    null,
                    t.by(),
                    t.at(),
                    t.state(),
                    t.reason(),
                    null,
                    t.original(),
                    t.endedBy(),
                    t.endedAt()))
        .toList();
  }

  /** The event without what somebody wrote. */
  static ClerkTaskEvent withoutNote(ClerkTaskEvent event) {
    if (event instanceof ConsultationEvent.ClerkTaskRequested e) {
      return new ConsultationEvent.ClerkTaskRequested(e.task(), e.kind(), e.procedure(), null);
    }
    if (event instanceof ConsultationEvent.ClerkTaskDone e) {
      return new ConsultationEvent.ClerkTaskDone(e.task(), null, e.original());
    }
    if (event instanceof ConsultationEvent.ClerkTaskFailed e) {
      return new ConsultationEvent.ClerkTaskFailed(e.task(), e.reason(), null);
    }
    return event;
  }
}
