package org.madoguchi.bus;

import org.madoguchi.wire.ServerMessage;

/**
 * One connected screen. Thread-safe; never blocks: a screen that falls behind is closed instead.
 */
public interface Listener {
  void tell(ServerMessage message);
}
