package org.madoguchi.consultation;

import org.madoguchi.core.ConsultationId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;

/**
 * Who is told what becomes of the consultations: each time after it is kept, on the mailbox of the
 * room, so that it must return at once. Being told the same again does no harm.
 */
public interface RoomFollower {
  /** Its phase is another. */
  default void phaseReached(ConsultationView view) {}

  /** Something happened to a paper, or to who may print it. */
  default void printed(ConsultationId id, Entry<ConsultationEvent> entry) {}

  /** Its 依頼 are others. */
  default void tasksChanged(ConsultationView view) {}

  /** Other staff is in it, leads it or is asked to come in. */
  default void staffChanged(ConsultationView view) {}

  /** 住所の非表示, or a request about it, is another. */
  default void privacyChanged(ConsultationView view) {}
}
