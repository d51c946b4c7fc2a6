package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Person;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.EntryCount;
import org.madoguchi.wire.EntryMark;
import org.madoguchi.wire.EntryStep;

/**
 * 入力の履歴: what each entry was before and after, folded from the stream, so that it can be taken back
 * also after a reload and on another node. Owned by its {@link Consultation}.
 */
final class Entries {
  /** Entries that can be taken back. */
  private static final int KEPT = 200;

  /** In the order of their numbers, which have no gap. */
  private final List<Entry> entries = new ArrayList<>();

  private EntryCount count = new EntryCount(0, 0);

  /** Where something is typed: an item, or a field of a document that no item fills. */
  record Place(@Nullable String item, @Nullable DocumentId document, @Nullable String field) {
    static Place item(String item) {
      return new Place(item, null, null);
    }

    static Place field(DocumentId document, String field) {
      return new Place(null, document, field);
    }
  }

  record Entry(int number, Person by, Place place, String before, String after) {}

  /**
   * The mark of a change that somebody enters now.
   *
   * @param joins whether it belongs to what was typed into the same place just before
   */
  EntryMark next(Person by, Place place, boolean joins) {
    boolean same = joins && count.done() == count.last() && isLast(by, place);
    return new EntryMark(same ? count.done() : count.done() + 1, EntryStep.entered);
  }

  /** Whether this person has entered something there just before. */
  boolean isLast(Person by, Place place) {
    return entry(count.done())
        .filter(e -> e.place().equals(place) && e.by().equals(by))
        .isPresent();
  }

  /** The entry this person can take back now. */
  Optional<Entry> toUndo(Person by) {
    return entry(count.done()).filter(e -> e.by().equals(by));
  }

  /** The entry this person took back last. */
  Optional<Entry> toRedo(Person by) {
    return count.done() < count.last()
        ? entry(count.done() + 1).filter(e -> e.by().equals(by))
        : Optional.empty();
  }

  /**
   * @param before what was known before the event
   */
  void fold(ConsultationView before, Person by, ConsultationEvent event) {
    if (event instanceof ConsultationEvent.ItemChanged e && e.mark() != null) {
      var old = before.intake().values().getOrDefault(e.item(), "");
      take(e.mark(), by, Place.item(e.item()), old, e.value());
    } else if (event instanceof ConsultationEvent.FieldChanged e && e.mark() != null) {
      var old =
          before.documents().stream()
              .filter(d -> d.document().equals(e.document()))
              .map(d -> d.values().getOrDefault(e.field(), ""))
              .findFirst()
              .orElse("");
      take(e.mark(), by, Place.field(e.document(), e.field()), old, e.value());
    }
  }

  private void take(EntryMark mark, Person by, Place place, String before, String after) {
    if (mark.step() == EntryStep.entered) {
      var joined = entry(mark.number()).filter(e -> mark.number() == count.done());
      entries.removeIf(e -> e.number() >= mark.number());
      entries.add(
          new Entry(mark.number(), by, place, joined.map(Entry::before).orElse(before), after));
      if (entries.size() > KEPT) {
        entries.remove(0);
      }
    }
    count = count.after(mark);
  }

  private Optional<Entry> entry(int number) {
    var first = entries.isEmpty() ? 1 : entries.get(0).number();
    var at = number - first;
    return at >= 0 && at < entries.size() ? Optional.of(entries.get(at)) : Optional.empty();
  }
}
