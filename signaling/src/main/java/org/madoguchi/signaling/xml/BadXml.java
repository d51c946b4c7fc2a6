package org.madoguchi.signaling.xml;

/** A frame that is not one acceptable element. Its text is never quoted. */
public final class BadXml extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why a frame is refused. */
  public enum Reason {
    /** Not XML, or not exactly one element. */
    NOT_WELL_FORMED,
    /** XML that RFC 6120 §11.1 forbids: a DTD, an entity, a comment, a processing instruction. */
    RESTRICTED,
    /** Beyond the limits. */
    TOO_BIG
  }

  private final Reason reason;

  BadXml(Reason reason) {
    super(reason.name(), null, false, false); // no trace: hostile input makes many of these
    this.reason = reason;
  }

  /** Why the frame is refused. */
  public Reason reason() {
    return reason;
  }
}
