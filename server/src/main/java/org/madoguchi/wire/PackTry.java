package org.madoguchi.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.madoguchi.core.Bounds;

/**
 * ためす: the guide of one procedure by hand; nothing is kept.
 *
 * @param day the day on which somebody asks
 * @param answers to questions of the household
 * @param persons whose births the guide is told
 * @param dates by item of the intake
 */
public record PackTry(
    LocalDate day,
    Map<String, GuideAnswer> answers,
    List<PackTryPerson> persons,
    Map<String, LocalDate> dates) {
  public PackTry {
    Bounds.whole(answers.size(), 0, 100);
    Bounds.whole(dates.size(), 0, 100);
    persons = Bounds.list(persons, 20);
  }

  /** Somebody the procedure is about. */
  public record PackTryPerson(LocalDate born, Map<String, GuideAnswer> answers) {}
}
