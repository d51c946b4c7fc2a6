package org.madoguchi.signaling.muc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Xep0004Forms;
import org.madoguchi.signaling.stanza.Xep0045Owner;
import org.madoguchi.signaling.xml.Element;

/**
 * What owners may change about a room.
 *
 * @param password what everybody must know to come in, or null
 * @param membersOnly whether everybody else waits in the lobby
 */
record RoomConfiguration(@Nullable String password, boolean membersOnly) {

  /** A room as it is made. */
  static final RoomConfiguration OPEN = new RoomConfiguration(null, false);

  private static final String SECRET = "muc#roomconfig_roomsecret";
  private static final String PROTECTED = "muc#roomconfig_passwordprotectedroom";
  private static final String MEMBERS_ONLY = "muc#roomconfig_membersonly";

  /** Who sees addresses: in rooms that are not anonymous, everybody. */
  private static final String WHOIS = "muc#roomconfig_whois";

  private static final int LONGEST_PASSWORD = 128;

  /** The form, as it is filled in now. */
  Element form() {
    return Xep0004Forms.form("form", Xep0045Owner.CONFIGURATION)
        .with(
            Xep0004Forms.field(SECRET, "text-private", password == null ? "" : password),
            Xep0004Forms.field(PROTECTED, "boolean", password == null ? "0" : "1"),
            Xep0004Forms.field(MEMBERS_ONLY, "boolean", membersOnly ? "1" : "0"),
            Xep0004Forms.field(WHOIS, "list-single", "anyone"));
  }

  /**
   * The room after a form was filled in; what is not in the form stays. Null when something is
   * asked for that a room cannot be.
   */
  @Nullable RoomConfiguration with(Map<String, String> filled) {
    String secret = password;
    boolean closed = membersOnly;
    for (var field : filled.entrySet()) {
      String value = field.getValue();
      switch (field.getKey()) {
        case SECRET -> {
          if (value.length() > LONGEST_PASSWORD) {
            return null;
          }
          secret = value.isEmpty() ? null : value;
        }
        case MEMBERS_ONLY, PROTECTED -> {
          if (!isBoolean(value)) {
            return null;
          }
          closed = field.getKey().equals(MEMBERS_ONLY) ? isTrue(value) : closed;
        }
        case WHOIS -> {
          if (!value.equals("anyone")) {
            return null;
          }
        }
        default -> {
          return null;
        }
      }
    }
    boolean open = filled.containsKey(PROTECTED) && !isTrue(filled.get(PROTECTED));
    return new RoomConfiguration(open ? null : secret, closed);
  }

  private static boolean isBoolean(String value) {
    return isTrue(value) || value.equals("0") || value.equals("false");
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
