package org.madoguchi.signaling.upstream;

import java.nio.charset.StandardCharsets;

/** How the end of one socket is said on the other (RFC 6455 §7.4). */
final class CloseCodes {

  static final int NORMAL = 1000;
  static final int GOING_AWAY = 1001;
  static final int UNSUPPORTED_DATA = 1003;
  static final int NO_CODE = 1005;
  static final int ABNORMAL = 1006;
  static final int INTERNAL_ERROR = 1011;

  /** The upstream is gone in the middle; come back. */
  static final int SERVICE_RESTART = 1012;

  /** There is no way to the upstream now; come back a little later. */
  static final int TRY_AGAIN_LATER = 1013;

  private static final int TLS_FAILED = 1015;
  private static final int LONGEST_REASON = 123;

  private CloseCodes() {}

  /** What may be sent: codes that only an end of a connection has for itself say what they mean. */
  static int sendable(int code) {
    boolean standard = code >= 1000 && code <= 1014 && code != 1004;
    return switch (code) {
      case NO_CODE -> NORMAL;
      case ABNORMAL -> SERVICE_RESTART;
      case TLS_FAILED -> INTERNAL_ERROR;
      default -> standard || code >= 3000 && code <= 4999 ? code : INTERNAL_ERROR;
    };
  }

  /** Whether the socket broke, rather than being closed by somebody. */
  static boolean isBroken(int code) {
    return code < 1000 || code == ABNORMAL || code == TLS_FAILED;
  }

  /** A reason that fits into a close frame. */
  static String sendable(String reason) {
    int end = Math.min(reason.length(), LONGEST_REASON);
    while (reason.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
      end--;
    }
    return reason.substring(0, end);
  }
}
