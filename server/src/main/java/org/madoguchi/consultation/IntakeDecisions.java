package org.madoguchi.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.EntryMark;
import org.madoguchi.wire.EntryStep;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.IntakeSource;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.ItemKind;
import org.madoguchi.wire.RoomMessage;

/**
 * 書かない窓口: what is said once, and every open form that takes it, in one go; the stream alone tells
 * afterwards what stood where. Pure.
 */
final class IntakeDecisions {
  /** 届出・申請日: today, unless something else is said. */
  private static final String FILED_ON = "filing.on";

  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

  /** Items of one consultation: more than all forms ask for together. */
  private static final int ITEMS = 500;

  private final FormFillings fillings;
  private final FieldFit fit;
  private final Glyphs glyphs;

  IntakeDecisions(FormFillings fillings, FieldFit fit) {
    this.fillings = fillings;
    this.fit = fit;
    glyphs = new Glyphs(fit);
  }

  /** What hides addresses of the intake. */
  Privacy privacy() {
    return new Privacy(fillings::item);
  }

  /** The fields of a form, each with what fills it. */
  List<FormField> marked(FormId form, FileHash file, List<FormField> fields) {
    return fillings.find(form, file).map(filling -> filling.marked(fields)).orElse(fields);
  }

  /** A form that is opened is filled at once; the first of a consultation is filed today. */
  List<ConsultationEvent> opened(ConsultationView view, ConsultationEvent.DocumentOpened opened) {
    List<ConsultationEvent> events = new ArrayList<>(List.of(opened));
    var said = view.intake().values();
    var isFirst = view.documents().stream().noneMatch(d -> d.form() != null);
    if (isFirst && !said.containsKey(FILED_ON) && fillings.item(FILED_ON).isPresent()) {
      var today = LocalDate.ofInstant(view.openedAt(), OFFICE).toString();
      events.add(new ConsultationEvent.ItemChanged(FILED_ON, today, null));
      said = Intakes.with(said, FILED_ON, today);
    }
    filled(Documents.opened(opened), said, pictured(view), false).ifPresent(events::add);
    return events;
  }

  /** What was said meanwhile is taken up by a document that is filled in again. */
  List<ConsultationEvent> reopened(
      ConsultationView view, DocumentView document, ConsultationEvent.DocumentReopened reopened) {
    List<ConsultationEvent> events = new ArrayList<>(List.of(reopened));
    filled(document, view.intake().values(), pictured(view), true).ifPresent(events::add);
    return events;
  }

  /** 外字画像: what could not be drawn before stands on the papers now. */
  List<ConsultationEvent> glyphAttached(
      ConsultationView view, ConsultationEvent.GlyphAttached attached) {
    return filledAnew(view, glyphs.attached(view, attached));
  }

  /** What can no longer be drawn is said to be so. */
  List<ConsultationEvent> glyphRemoved(ConsultationView view, String character) {
    return filledAnew(view, Glyphs.removed(view, character));
  }

  private List<ConsultationEvent> filledAnew(
      ConsultationView view, List<ConsultationEvent> happened) {
    List<ConsultationEvent> events = new ArrayList<>(happened);
    for (var event : happened) {
      if (event instanceof ConsultationEvent.GlyphEvent e) {
        var pictured = Glyphs.characters(Glyphs.folded(view.glyphs(), e));
        events.addAll(filled(view, view.intake().values(), pictured, true));
      }
    }
    return events;
  }

  List<ConsultationEvent> change(Consultation consultation, Actor actor, RoomMessage.ChangeItem m) {
    return enter(consultation, actor.person(), m.item(), m.value(), m.source());
  }

  /** A field that an item fills never has a value of its own. */
  List<ConsultationEvent> changeByField(
      Consultation consultation,
      Actor actor,
      DocumentView document,
      FormField field,
      String value,
      @Nullable IntakeSource source) {
    var item = field.item();
    if (item == null || document.form() == null || !item.typed()) {
      throw new Problem.Invalid("field-by-item", Map.of("field", field.id()));
    }
    var said =
        fillings
            .find(document.form(), document.file())
            .flatMap(
                filling -> filling.said(field.id(), value, consultation.view().intake().values()))
            .orElseThrow(() -> new Problem.Invalid("field-not-asked", Map.of("field", field.id())));
    return enter(consultation, actor.person(), item.key(), said, source);
  }

  List<ConsultationEvent> undo(Consultation consultation, Actor actor) {
    var entry =
        consultation
            .entries()
            .toUndo(actor.person())
            .orElseThrow(() -> new Problem.Conflict("no-entry-to-undo"));
    return put(consultation, entry, EntryStep.undone, entry.before());
  }

  List<ConsultationEvent> redo(Consultation consultation, Actor actor) {
    var entry =
        consultation
            .entries()
            .toRedo(actor.person())
            .orElseThrow(() -> new Problem.Conflict("no-entry-to-redo"));
    return put(consultation, entry, EntryStep.redone, entry.after());
  }

  private List<ConsultationEvent> put(
      Consultation consultation, Entries.Entry entry, EntryStep step, String value) {
    var mark = new EntryMark(entry.number(), step);
    var place = entry.place();
    if (place.item() != null) {
      return said(
          consultation.view(), new ConsultationEvent.ItemChanged(place.item(), value, mark));
    }
    var document = consultation.document(place.document()).orElseThrow();
    if (document.finished() != null) {
      throw new Problem.Conflict("document-is-finished");
    }
    return List.of(
        new ConsultationEvent.FieldChanged(place.document(), place.field(), value, mark));
  }

  private List<ConsultationEvent> enter(
      Consultation consultation,
      Person by,
      String item,
      String typed,
      @Nullable IntakeSource source) {
    var intake = consultation.view().intake();
    var said = intake.values();
    var value = fillings.spelt(item, typed).orElseThrow(() -> new Problem.Invalid("no-such-item"));
    var before = said.getOrDefault(item, "");
    if (before.equals(value)) {
      return source == null || value.isEmpty() || source == sourceOf(intake, item)
          ? List.of()
          : List.of(new ConsultationEvent.ItemChanged(item, value, null, source, null));
    }
    if (said.size() >= ITEMS && !said.containsKey(item)) {
      throw new Problem.Conflict("too-many-items");
    }
    var kind = fillings.item(item).orElseThrow().kind();
    var isChosen = kind == ItemKind.choice || kind == ItemKind.yesno;
    var mark = consultation.entries().next(by, Entries.Place.item(item), !isChosen);
    var goesOn = consultation.entries().isLast(by, Entries.Place.item(item));
    var isKnown = !before.isEmpty() && !item.equals(FILED_ON);
    var again = isKnown && !goesOn && isSaid(value, source) ? Boolean.TRUE : null;
    return said(
        consultation.view(), new ConsultationEvent.ItemChanged(item, value, mark, source, again));
  }

  /** Whether the resident said it; what they are asked for anew was asked for in vain before. */
  private static boolean isSaid(String value, @Nullable IntakeSource source) {
    return !value.isEmpty() && (source == null || source == IntakeSource.resident);
  }

  private static IntakeSource sourceOf(IntakeView intake, String item) {
    return intake.sources().getOrDefault(item, IntakeSource.resident);
  }

  private List<ConsultationEvent> said(
      ConsultationView view, ConsultationEvent.ItemChanged changed) {
    List<ConsultationEvent> events = new ArrayList<>();
    events.add(changed);
    var said = Intakes.with(view.intake().values(), changed.item(), changed.value());
    events.addAll(filled(view, said, pictured(view), false));
    return events;
  }

  private List<ConsultationEvent.DocumentFilled> filled(
      ConsultationView view,
      Map<String, String> said,
      Set<String> pictured,
      boolean isLookedAgain) {
    return view.documents().stream()
        .filter(document -> document.finished() == null)
        .flatMap(document -> filled(document, said, pictured, isLookedAgain).stream())
        .toList();
  }

  /** Nothing for a document that was opened before its fields said what fills them. */
  private Optional<ConsultationEvent.DocumentFilled> filled(
      DocumentView document,
      Map<String, String> said,
      Set<String> pictured,
      boolean isLookedAgain) {
    if (document.form() == null || document.fields().stream().allMatch(f -> f.item() == null)) {
      return Optional.empty();
    }
    return fillings
        .find(document.form(), document.file())
        .flatMap(filling -> Refill.of(document, filling.fill(said), fit, pictured, isLookedAgain));
  }

  private static Set<String> pictured(ConsultationView view) {
    return Glyphs.characters(view.glyphs());
  }
}
