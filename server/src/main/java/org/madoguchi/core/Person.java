package org.madoguchi.core;

/**
 * Somebody as the others see them.
 *
 * @param id the account's id, or the kiosk's for a resident
 * @param role what they are here
 * @param name what the screens call them: a family name and department, never a resident's name
 */
public record Person(String id, Role role, String name) {}
