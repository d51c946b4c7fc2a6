package org.madoguchi.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.directory.Directory;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.wire.Town;

/** The line of each department in the journal, and how far it is known here. Owned by the Desk. */
final class LineStreams {
  private final Journal journal;
  private final Directory directory;
  private final WaitingLines lines;
  private final Map<DepartmentId, Long> heads = new HashMap<>();

  LineStreams(Journal journal, Directory directory, WaitingLines lines) {
    this.journal = journal;
    this.directory = directory;
    this.lines = lines;
  }

  /** Where the event is to be kept, after what is known; nothing when there is none. */
  Keeper.Decided<LineEvent> decided(@Nullable LineEvent event) {
    if (event == null) {
      return Keeper.Decided.nothing();
    }
    var department = department(event);
    return new Keeper.Decided<>(
        stream(department), heads.getOrDefault(department, 0L), List.of(event));
  }

  /** The ticket after the event, which is known from now on. */
  Ticket fold(DepartmentId department, Entry<LineEvent> entry) {
    heads.put(department, entry.seq());
    return lines.fold(entry);
  }

  /** What is in the journal and not yet known here. */
  void missed(BiConsumer<DepartmentId, Entry<LineEvent>> each) {
    for (var id : directory.departments().stream().map(Town.Department::department).toList()) {
      journal
          .read(stream(id), heads.getOrDefault(id, 0L) + 1, LineEvent.class)
          .forEach(entry -> each.accept(id, entry));
    }
  }

  DepartmentId department(LineEvent event) {
    return event instanceof LineEvent.TicketTaken taken
        ? taken.department()
        : lines.find(event.ticket()).orElseThrow().department();
  }

  private static String stream(DepartmentId department) {
    return "line." + department;
  }
}
