package org.madoguchi.signaling.stanza;

import java.util.List;
import org.madoguchi.signaling.xml.Element;

/** Answers one kind of request put to the domain itself. Called from any thread. */
public interface IqService {

  /** What is advertised because of this service; empty for what clients need not know of. */
  List<String> features();

  /**
   * Whether this service is the one asked.
   *
   * @param iq a well-formed request
   * @param payload its only child
   */
  boolean isAsked(Element iq, Element payload);

  /** The answer, a whole iq. */
  Element answer(Element iq, Element payload);
}
