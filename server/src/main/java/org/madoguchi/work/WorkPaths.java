package org.madoguchi.work;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkStep;

/** Which steps a 作業 of each kind passes, as the operator has set it. */
public final class WorkPaths {
  private final Map<WorkKind, List<WorkStep>> paths = new EnumMap<>(WorkKind.class);

  /**
   * @throws ConfigProblem when a step is unknown, twice or out of order, or {@code entry} is
   *     missing
   */
  public static WorkPaths of(Config.Work settings) {
    var read = new WorkPaths();
    read.put(WorkKind.entry, settings.entry());
    read.put(WorkKind.certificate, settings.certificate());
    read.put(WorkKind.followUp, settings.followUp());
    read.put(WorkKind.callback, settings.callback());
    return read;
  }

  private void put(WorkKind kind, List<String> names) {
    var steps =
        Arrays.stream(WorkStep.values()).filter(step -> names.contains(step.name())).toList();
    if (!steps.contains(WorkStep.entry)
        || !steps.stream().map(WorkStep::name).toList().equals(names)) {
      throw new ConfigProblem(
          "work.%s must name entry, and reception before or review behind it where wanted"
              .formatted(kind));
    }
    paths.put(kind, steps);
  }

  /**
   * @param review whether it was asked for with a review
   */
  List<WorkStep> path(WorkKind kind, boolean review) {
    var steps = EnumSet.copyOf(paths.get(kind));
    if (review) {
      steps.add(WorkStep.review);
    }
    return List.copyOf(steps);
  }

  /** The path of an item that was added when a review was all there was to choose. */
  static List<WorkStep> before(boolean review) {
    return review ? List.of(WorkStep.entry, WorkStep.review) : List.of(WorkStep.entry);
  }
}
