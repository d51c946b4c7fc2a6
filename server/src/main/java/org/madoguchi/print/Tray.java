package org.madoguchi.print;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Role;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TrayItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 印刷トレイ: tells clerks and kiosks of the papers that are to come out at their branch. It decides
 * nothing; what happens to a paper is its consultation's, or the 作業's that it is the certificate
 * of. Its methods may be called from any thread and return at once.
 */
public final class Tray implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tray.class);
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** A kiosk is not told of what should have come out long ago, for somebody who has gone. */
  private static final Duration AT_KIOSK = Duration.ofMinutes(10);

  private final Clock clock;
  private final Mailbox mailbox;
  private final Map<Key, TrayItem> items = new LinkedHashMap<>();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();

  /** What a paper belongs to, a consultation or 作業, and its id there. */
  private record Key(String of, PrintId print) {}

  public Tray(Database database, Clock clock, Executor pool) {
    this.clock = clock;
    mailbox = new Mailbox("tray", pool, 10_000);
    TrayTable.read(database, today()).forEach(item -> items.put(key(item), item));
  }

  /** A screen said hello: it is told what matters to it, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.clerk && actor.role() != Role.resident) {
      return;
    }
    var taken =
        mailbox.offer(
            () -> {
              forgetWhatIsOver();
              screens.put(listener, actor);
              var seen = items.values().stream().filter(item -> sees(actor, item)).toList();
              listener.tell(new ServerMessage.TraySnapshot(seen));
            });
    if (!taken) {
      listener.tell(new ServerMessage.Refusal(null, "busy", Map.of()));
    }
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    mailbox.resume(() -> screens.remove(listener));
  }

  /** Something happened to a paper of a consultation, or to all of them, and is kept. */
  public void happened(ConsultationId consultation, Entry<ConsultationEvent> entry) {
    mailbox.resume(
        () -> {
          var print = Trays.paper(entry.event());
          if (print != null) {
            happened(consultation, new Key(consultation.value(), print), entry);
          } else if (entry.event() instanceof PrivacySet) {
            List.copyOf(items.keySet()).stream()
                .filter(key -> key.of().equals(consultation.value()))
                .forEach(key -> happened(consultation, key, entry));
          }
        });
  }

  private void happened(ConsultationId consultation, Key key, Entry<ConsultationEvent> entry) {
    var after = Trays.after(items.get(key), consultation, entry);
    if (after != null) {
      items.put(key, after);
      LOG.atInfo()
          .addKeyValue("consultation", consultation)
          .addKeyValue("print", after.print())
          .addKeyValue("state", after.state())
          .addKeyValue("copies", after.printed())
          .log("print changed");
      tell(after);
    }
  }

  /** A certificate is to come out at its branch, or something happened to it, and is kept. */
  public void changed(TrayItem certificate) {
    mailbox.resume(
        () -> {
          items.put(key(certificate), certificate);
          tell(certificate);
        });
  }

  // ---- on the mailbox

  private void tell(TrayItem item) {
    var message = new ServerMessage.TrayChanged(item);
    screens.forEach(
        (listener, actor) -> {
          if (isOf(actor, item)) {
            listener.tell(message);
          }
        });
  }

  private void forgetWhatIsOver() {
    var today = today();
    items.values().removeIf(i -> i.state() == PrintState.done && i.changedAt().isBefore(today));
  }

  private boolean sees(Actor actor, TrayItem item) {
    return isOf(actor, item)
        && (actor.role() == Role.clerk
            || item.state() != PrintState.done
                && item.requestedAt().isAfter(clock.instant().minus(AT_KIOSK)));
  }

  private static boolean isOf(Actor actor, TrayItem item) {
    return switch (actor.role()) {
      case clerk -> item.branch().equals(actor.branch());
      case resident ->
          item.place() == PrintPlace.kiosk && Objects.equals(item.kiosk(), actor.kiosk());
      case staff, supervisor, admin -> false;
    };
  }

  private static Key key(TrayItem item) {
    var of = item.consultation() == null ? item.work() : item.consultation();
    return new Key(String.valueOf(of), item.print());
  }

  private Instant today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN).atStartOfDay(JAPAN).toInstant();
  }

  @Override
  public void close() {
    mailbox.close();
  }
}
