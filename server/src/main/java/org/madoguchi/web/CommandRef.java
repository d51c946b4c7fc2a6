package org.madoguchi.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage.DeskCommand;
import org.madoguchi.wire.KioskMessage.KioskCommand;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** Which command a refusal is about. */
final class CommandRef {
  private static final Pattern ID =
      Pattern.compile("\"id\"\\s*:\\s*\"([a-z0-9][a-z0-9_-]{0,39})\"");

  private CommandRef() {}

  static @Nullable CommandId of(ClientMessage message) {
    if (message instanceof DeskCommand command) {
      return command.id();
    }
    if (message instanceof KioskCommand command) {
      return command.id();
    }
    if (message instanceof PrintCommand command) {
      return command.id();
    }
    return message instanceof RoomCommand command ? command.id() : null;
  }

  /** The id in a text that could not be read, so that its sender need not wait for an answer. */
  static @Nullable CommandId guess(String text) {
    var found = ID.matcher(text);
    return found.find() ? new CommandId(found.group(1)) : null;
  }
}
