package org.madoguchi.procedure.guide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.GuideAnswer;

/**
 * What a resident has said so far.
 *
 * @param household by question
 * @param persons those the procedures are about, in a fixed order
 * @param dates by item of the intake
 * @param ticks by document
 */
public record Answers(
    Map<String, GuideAnswer> household,
    List<Person> persons,
    Map<String, LocalDate> dates,
    Map<String, DocumentTick> ticks) {
  public static final Answers NONE = new Answers(Map.of(), List.of(), Map.of(), Map.of());

  /**
   * One of them.
   *
   * @param key which one; who that is does not matter here
   */
  public record Person(String key, LocalDate born, Map<String, GuideAnswer> answers) {}

  /** The same with one more thing said of the household. */
  public Answers with(String question, GuideAnswer answer) {
    var more = new HashMap<>(household);
    more.put(question, answer);
    return new Answers(Map.copyOf(more), persons, dates, ticks);
  }
}
