package org.madoguchi.journal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.madoguchi.core.CommandId;

/**
 * Ids of the commands that were done last, so that one that is said again is not done again. Owned
 * by whoever folds the events.
 */
public final class DoneCommands {
  /** Far more than a client ever sends again. */
  private static final int REMEMBERED = 4_096;

  private final Set<CommandId> done = new LinkedHashSet<>();

  /** An event is folded: what caused it is done, if a command did. */
  public void add(Entry<?> entry) {
    if (entry.cause() != null) {
      done.add(entry.cause());
      if (done.size() > REMEMBERED) {
        done.remove(done.iterator().next());
      }
    }
  }

  public boolean contains(CommandId command) {
    return done.contains(command);
  }
}
