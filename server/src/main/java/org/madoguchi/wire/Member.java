package org.madoguchi.wire;

import org.madoguchi.core.Person;

/**
 * Somebody who belongs to a consultation.
 *
 * @param connected whether a screen of theirs is connected at this moment
 * @param colour {@code #rrggbb}, in which their marks and pointer are drawn
 */
public record Member(Person person, boolean connected, String colour) {}
