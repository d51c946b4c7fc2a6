package org.madoguchi.booking;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.wire.ServiceLanguage;

/** Who lets those in who booked: the queue's Desk. */
@FunctionalInterface
public interface Reception {
  /**
   * Takes the ticket, before others who come now; once, however often it is said.
   *
   * @param by the resident at the kiosk, or the clerk for them
   * @return completes when it is durable; fails with a {@link org.madoguchi.core.Problem}
   */
  CompletionStage<Void> receive(
      Actor by,
      TicketId ticket,
      KioskId kiosk,
      ProcedureId procedure,
      @Nullable ServiceLanguage language);
}
