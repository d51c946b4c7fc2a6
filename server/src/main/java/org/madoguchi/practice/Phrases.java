package org.madoguchi.practice;

/**
 * What every 練習の来庁者 says in one language when their file says nothing.
 *
 * @param again they were asked what they did not understand
 * @param unheard they did not hear it, and would rather read it
 * @param still nothing has happened for a while
 * @param yes the answer to a question of the 手続案内, as the next two
 */
record Phrases(String again, String unheard, String still, String yes, String no, String unknown) {
  Phrases {
    for (var words : new String[] {again, unheard, still, yes, no, unknown}) {
      if (words == null || words.isBlank()) {
        throw new IllegalArgumentException("again, unheard, still, yes, no and unknown need words");
      }
    }
  }
}
