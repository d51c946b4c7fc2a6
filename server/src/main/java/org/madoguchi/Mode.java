package org.madoguchi;

/** What a counter is started for. */
public enum Mode {
  /** In earnest. */
  earnest,
  /** {@code --demo}: with the people of the sample town, to try it. */
  demo,
  /** {@code --practice} (練習): as the demo, and residents come from files. */
  practice;

  /** Whether the people of the sample town exist and may be signed in as. */
  boolean hasSamplePeople() {
    return this != earnest;
  }
}
