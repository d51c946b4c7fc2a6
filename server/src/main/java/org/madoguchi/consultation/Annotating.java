package org.madoguchi.consultation;

import java.util.List;
import java.util.Set;
import org.madoguchi.access.Actor;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.Mark;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.AnnotationCommand;
import org.madoguchi.wire.StampMark;

/** What a command about marks leads to, on a document that is being filled in. */
final class Annotating {
  /** Marks on one document. */
  private static final int ANNOTATIONS = 2_000;

  private final Stamps stamps;

  Annotating(Stamps stamps) {
    this.stamps = stamps;
  }

  /**
   * @param department whose stamps are used
   */
  List<ConsultationEvent> decided(
      DocumentView document, DepartmentId department, Actor actor, AnnotationCommand command) {
    if (command instanceof RoomMessage.AddAnnotation m) {
      return add(document, department, actor, m);
    }
    if (command instanceof RoomMessage.EraseAnnotations m) {
      return erase(document, actor, Set.copyOf(m.annotations()));
    }
    if (command instanceof RoomMessage.UndoAnnotation) {
      if (!Annotations.canUndo(document, actor.person())) {
        throw new Problem.Conflict("no-annotation-to-undo");
      }
      return List.of(new ConsultationEvent.AnnotationsUndone(document.document()));
    }
    if (command instanceof RoomMessage.RedoAnnotation) {
      if (!Annotations.canRedo(document, actor.person())) {
        throw new Problem.Conflict("no-annotation-to-redo");
      }
      return List.of(new ConsultationEvent.AnnotationsRedone(document.document()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private List<ConsultationEvent> add(
      DocumentView document, DepartmentId department, Actor actor, RoomMessage.AddAnnotation m) {
    if (document.annotations().size() >= ANNOTATIONS) {
      throw new Problem.Conflict("too-many-annotations");
    }
    if (m.mark().page() >= document.pages().size()) {
      throw new Problem.Invalid("no-such-page");
    }
    if (isKnown(document, m.annotation())) {
      throw new Problem.Conflict("annotation-exists");
    }
    return List.of(
        new ConsultationEvent.AnnotationAdded(
            m.document(), m.annotation(), asDrawn(m.mark(), actor.role(), department)));
  }

  /** In the colour of whoever draws it, with the words that are on the stamp. */
  private Mark asDrawn(Mark mark, Role role, DepartmentId department) {
    return mark instanceof StampMark stamp
        ? stamps.inked(stamp.in(Colours.of(role)), department)
        : mark.in(Colours.of(role));
  }

  private static boolean isKnown(DocumentView document, AnnotationId id) {
    return document.annotations().stream().anyMatch(a -> a.annotation().equals(id))
        || document.history().erased().stream().anyMatch(a -> a.annotation().equals(id));
  }

  private static List<ConsultationEvent> erase(
      DocumentView document, Actor actor, Set<AnnotationId> which) {
    var there =
        document.annotations().stream().filter(a -> which.contains(a.annotation())).toList();
    if (actor.role() != Role.staff
        && there.stream().anyMatch(a -> !a.by().equals(actor.person()))) {
      throw new Problem.Forbidden("not-your-annotation");
    }
    var gone = there.stream().map(a -> a.annotation()).toList();
    return gone.isEmpty()
        ? List.of()
        : List.of(new ConsultationEvent.AnnotationsErased(document.document(), gone));
  }
}
