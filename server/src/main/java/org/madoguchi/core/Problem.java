package org.madoguchi.core;

import java.util.Map;

/** A typed refusal: what was asked cannot be done, and the code says why. It never quotes data. */
public abstract sealed class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Map<String, String> detail;

  private Problem(String code, Map<String, String> detail) {
    super(code, null, false, false);
    this.code = code;
    this.detail = Map.copyOf(detail);
  }

  /** Kebab-case, stable, the same word on the wire and in the tables. */
  public final String code() {
    return code;
  }

  /** What the sender needs to put it right; empty when the code says it all. */
  public final Map<String, String> detail() {
    return detail;
  }

  /** The request itself is wrong. */
  public static final class Invalid extends Problem {
    private static final long serialVersionUID = 1;

    public Invalid(String code) {
      super(code, Map.of());
    }

    public Invalid(String code, Map<String, String> detail) {
      super(code, detail);
    }
  }

  /** The sender may not. */
  public static final class Forbidden extends Problem {
    private static final long serialVersionUID = 1;

    public Forbidden(String code) {
      super(code, Map.of());
    }
  }

  /** There is no such thing. */
  public static final class NotFound extends Problem {
    private static final long serialVersionUID = 1;

    public NotFound(String code) {
      super(code, Map.of());
    }
  }

  /** Somebody was faster. */
  public static final class Conflict extends Problem {
    private static final long serialVersionUID = 1;

    public Conflict(String code) {
      super(code, Map.of());
    }
  }

  /** Not now. */
  public static final class Unavailable extends Problem {
    private static final long serialVersionUID = 1;

    public Unavailable(String code) {
      super(code, Map.of());
    }
  }

  /** Nobody is signed in. */
  public static final class SignInRequired extends Problem {
    private static final long serialVersionUID = 1;

    public SignInRequired(String code) {
      super(code, Map.of());
    }
  }
}
