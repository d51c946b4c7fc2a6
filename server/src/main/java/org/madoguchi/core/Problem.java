package org.madoguchi.core;

import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * A typed refusal: what was asked is not done, and nothing has changed. One mapper turns it into an
 * HTTP answer (RFC 9457 problem+json), another into a WebSocket {@code refusal}. Whatever is thrown
 * that is not a {@code Problem} becomes "internal" and no more.
 *
 * <p>A problem never quotes what it refuses: the code is for programs, the details are ids and
 * numbers, and the sentence a person reads is in the screens' language files under the same code.
 */
public abstract sealed class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, String> detail;

  private Problem(String code, Map<String, String> detail) {
    super(code, null, false, false);
    this.code = code;
    this.detail = Map.copyOf(detail);
  }

  /** The refusal behind the failure of a stage; whatever else failed is the storage's fault. */
  public static Problem of(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof Problem problem ? problem : new Unavailable("storage-unavailable");
  }

  /** Kebab-case name of what went wrong, such as {@code ticket-already-accepted}. */
  public String code() {
    return code;
  }

  /** Ids and numbers that help to say it better; never a value that somebody typed. */
  public Map<String, String> detail() {
    return detail;
  }

  /** The HTTP status (RFC 9110) under which this kind of refusal is answered. */
  public abstract int status();

  /** What was said can't be understood or breaks a rule that the sender could have known. */
  public static final class Invalid extends Problem {
    private static final long serialVersionUID = 1L;

    public Invalid(String code) {
      this(code, Map.of());
    }

    public Invalid(String code, Map<String, String> detail) {
      super(code, detail);
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Nobody is signed in, or the session has run out. */
  public static final class SignInRequired extends Problem {
    private static final long serialVersionUID = 1L;

    public SignInRequired(String code) {
      super(code, Map.of());
    }

    @Override
    public int status() {
      return 401;
    }
  }

  /** The sender is known and may not do this. */
  public static final class Forbidden extends Problem {
    private static final long serialVersionUID = 1L;

    public Forbidden(String code) {
      super(code, Map.of());
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The named thing does not exist, or not for the sender. */
  public static final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public NotFound(String code) {
      super(code, Map.of());
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** It could have been done, but something else came first. */
  public static final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    public Conflict(String code) {
      this(code, Map.of());
    }

    public Conflict(String code, Map<String, String> detail) {
      super(code, detail);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The sender asks faster than agreed; the same request may be made again later. */
  public static final class TooMany extends Problem {
    private static final long serialVersionUID = 1L;

    public TooMany(String code) {
      super(code, Map.of());
    }

    @Override
    public int status() {
      return 429;
    }
  }

  /** The server can't do it now: disk full, database locked, queue full. Try again later. */
  public static final class Unavailable extends Problem {
    private static final long serialVersionUID = 1L;

    public Unavailable(String code) {
      super(code, Map.of());
    }

    @Override
    public int status() {
      return 503;
    }
  }
}
