package org.madoguchi.signaling.sasl;

/** A login that ends without somebody being logged in. */
public final class SaslFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why: the conditions of RFC 6120 §6.5 that we use. */
  public enum Condition {
    ABORTED("aborted"),
    INCORRECT_ENCODING("incorrect-encoding"),
    INVALID_AUTHZID("invalid-authzid"),
    INVALID_MECHANISM("invalid-mechanism"),
    MALFORMED_REQUEST("malformed-request"),
    NOT_AUTHORIZED("not-authorized"),
    TEMPORARY_AUTH_FAILURE("temporary-auth-failure");

    private final String element;

    Condition(String element) {
      this.element = element;
    }

    /** Name of the element that says so. */
    public String element() {
      return element;
    }
  }

  private final transient Condition condition;

  public SaslFailure(Condition condition) {
    super(condition.element, null, false, false);
    this.condition = condition;
  }

  public Condition condition() {
    return condition;
  }
}
