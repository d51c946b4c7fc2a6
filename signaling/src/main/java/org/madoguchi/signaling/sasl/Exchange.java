package org.madoguchi.signaling.sasl;

import org.madoguchi.signaling.Account;

/** One attempt to log in, message by message. Belongs to one connection. */
public interface Exchange {

  /**
   * Takes what the client says next.
   *
   * @throws SaslFailure when that ends the attempt; nothing more may be said to it
   */
  Step next(byte[] response) throws SaslFailure;

  /** What comes of a message. */
  sealed interface Step permits Challenge, Done {}

  /** The client has to answer this. */
  record Challenge(byte[] message) implements Step {}

  /**
   * The client is logged in.
   *
   * @param message a last word that goes with the news; empty for none
   */
  record Done(Account account, byte[] message) implements Step {}
}
