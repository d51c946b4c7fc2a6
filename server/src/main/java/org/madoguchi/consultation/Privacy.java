package org.madoguchi.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacyRequestEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.IntakeItem;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.ItemKind;
import org.madoguchi.wire.PrivacyView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.RoomMessage.SetPrivacy;

/**
 * 住所の非表示 (DV等支援措置): while it is on, whoever {@link PrivacySight} does not let see sees dots in
 * place of every address, postcode and telephone number, and no finished paper, which has them. The
 * kiosk is not told why, nor that it is on. What somebody wrote by hand or typed as plain text is
 * not known to be an address. Pure.
 */
final class Privacy {
  private static final String DOT = "●";

  /** So many at most: the dots don't say how long the value is. */
  private static final int DOTS = 3;

  private final Function<String, Optional<IntakeItem>> items;

  /**
   * @param items of the intake, by key
   */
  Privacy(Function<String, Optional<IntakeItem>> items) {
    this.items = items;
  }

  // ---- decide and fold

  /**
   * Everybody puts it on who may say so; who leads takes it off.
   *
   * @throws Problem.Forbidden {@code only-the-lead}
   */
  static List<ConsultationEvent> decided(ConsultationView view, Actor actor, SetPrivacy command) {
    var before = view.privacy() == null ? null : view.privacy().reason();
    var after = command.reason();
    if (before != null && actor.role() == Role.clerk && after != null) {
      return List.of(); // it is on: the reason stays what staff has said
    }
    if (before != null && after == null) {
      Companies.requireLead(view, actor);
    }
    return before == after ? List.of() : List.of(new PrivacySet(after != null, after));
  }

  static @Nullable PrivacyView folded(
      @Nullable PrivacyView before, Person by, Instant at, PrivacySet event) {
    return event.reason() == null
        ? null
        : new PrivacyView(event.reason(), by, at, before == null ? List.of() : before.requests());
  }

  /**
   * Staff that does not see addresses changes none, makes and takes away no finished paper, and
   * wants no picture of one.
   *
   * @throws Problem.Forbidden {@code address-hidden}
   */
  void requireSight(ConsultationView view, Actor actor, RoomCommand command) {
    if (!PrivacySight.seesAddresses(view, actor.person()) && isAboutAddresses(view, command)) {
      throw new Problem.Forbidden("address-hidden");
    }
  }

  private boolean isAboutAddresses(ConsultationView view, RoomCommand command) {
    return command instanceof RoomMessage.FinishDocument
        || command instanceof RoomMessage.ReopenDocument
        || command instanceof RoomMessage.FileDocument
        || command instanceof RoomMessage.RequestPrint
        || command instanceof RoomMessage.RequestStill
        || command instanceof RoomMessage.ChangeItem i && isPlace(i.item())
        || command instanceof RoomMessage.ChangeField f
            && ofPlace(view, f.document()).test(f.field());
  }

  // ---- tell

  /** What this person sees of the consultation. */
  ConsultationView seenBy(Person person, ConsultationView view) {
    var role = person.role();
    var seen = Screens.seenBy(role, view);
    if (PrivacySight.seesAddresses(view, person)) {
      return seen;
    }
    var documents = seen.documents().stream().map(this::masked).toList();
    var intake =
        new IntakeView(
            masked(seen.intake().values(), this::isPlace),
            seen.intake().entries(),
            seen.intake().confirmations(),
            seen.intake().sources(),
            seen.intake().askedAgain());
    return ViewChange.of(
        seen,
        c -> {
          c.documents = documents;
          c.intake = intake;
          c.privacy = told(role, seen.privacy());
          if (role == Role.staff) {
            c.documentCamera = DocumentCamera.withoutStills(seen.documentCamera());
          }
        });
  }

  /** The kiosk is told nothing of it; a clerk nothing of who of staff asks to see. */
  private static @Nullable PrivacyView told(Role role, PrivacyView privacy) {
    return switch (role) {
      case resident -> null;
      case clerk ->
          new PrivacyView(
              privacy.reason(),
              privacy.by(),
              privacy.at(),
              privacy.requests().stream().filter(r -> r.print() != null).toList());
      case staff, supervisor, admin -> privacy;
    };
  }

  private static boolean isUntold(Role role, ConsultationEvent event) {
    return switch (role) {
      case resident -> event instanceof PrivacySet || event instanceof PrivacyRequestEvent;
      case clerk -> event instanceof PrivacyRequestEvent e && e.print() == null;
      case staff, supervisor, admin -> false;
    };
  }

  /** What this person is told of an event, after it is folded in. */
  ConsultationEvent told(Person person, ConsultationView view, ConsultationEvent event) {
    var role = person.role();
    var told = Decisions.told(role, event);
    if (isUntold(role, told)) {
      return PrivacySet.UNTOLD;
    }
    if (PrivacySight.seesAddresses(view, person)) {
      return told;
    }
    if (told instanceof ConsultationEvent.ItemChanged e && isPlace(e.item())) {
      return new ConsultationEvent.ItemChanged(e.item(), dots(e.value()), e.mark());
    }
    if (told instanceof ConsultationEvent.DocumentFilled e) {
      return new ConsultationEvent.DocumentFilled(
          e.document(),
          masked(e.values(), ofPlace(view, e.document())),
          e.problems(),
          e.overflow());
    }
    var isOfFinishedPaper =
        told instanceof ConsultationEvent.DocumentFinished
            || told instanceof ConsultationEvent.DocumentReopened
            || told instanceof ConsultationEvent.DocumentFiled;
    var isOfStill =
        told instanceof ConsultationEvent.StillRequested
            || told instanceof ConsultationEvent.StillTaken
            || told instanceof ConsultationEvent.StillFailed;
    return isOfFinishedPaper || isOfStill && role == Role.staff ? PrivacySet.UNTOLD : told;
  }

  /** As it is filled in, whether it is finished or not. */
  private DocumentView masked(DocumentView document) {
    return Documents.unfinished(document, masked(document.values(), ofPlace(document)));
  }

  private Predicate<String> ofPlace(ConsultationView view, DocumentId id) {
    return view.documents().stream()
        .filter(document -> document.document().equals(id))
        .map(this::ofPlace)
        .findFirst()
        .orElse(field -> false);
  }

  /** Which fields of the document an address fills. */
  private Predicate<String> ofPlace(DocumentView document) {
    var fields =
        document.fields().stream()
            .filter(field -> field.item() != null && isPlace(field.item().key()))
            .map(FormField::id)
            .collect(Collectors.toUnmodifiableSet());
    return fields::contains;
  }

  private boolean isPlace(String item) {
    return items
        .apply(item)
        .map(IntakeItem::kind)
        .filter(k -> k == ItemKind.address || k == ItemKind.zip || k == ItemKind.phone)
        .isPresent();
  }

  private static Map<String, String> masked(Map<String, String> values, Predicate<String> which) {
    var seen = new LinkedHashMap<String, String>();
    values.forEach((key, value) -> seen.put(key, which.test(key) ? dots(value) : value));
    return Map.copyOf(seen);
  }

  private static String dots(String value) {
    return DOT.repeat(Math.min(DOTS, value.codePointCount(0, value.length())));
  }
}
