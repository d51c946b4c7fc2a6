package org.madoguchi.originals;

import java.util.concurrent.CompletionStage;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.wire.ConsultationView;

/** The consultations in which originals are handed in, as far as the 原本受領簿 asks and tells them. */
public interface Talks {
  /**
   * What this person sees of a consultation; fails with a {@link org.madoguchi.core.Problem} when
   * they may not.
   */
  CompletionStage<ConsultationView> view(Actor actor, ConsultationId consultation);

  /**
   * The 依頼 to take in an original is done, under this number; once, however often it is said.
   *
   * @return completes when it is durable
   */
  CompletionStage<Void> received(
      Person by, ConsultationId consultation, ClerkTaskId task, String number);
}
