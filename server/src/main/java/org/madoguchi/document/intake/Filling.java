package org.madoguchi.document.intake;

import java.util.List;
import java.util.Map;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.Overflow;

/**
 * One form filled with what was said.
 *
 * @param values by field id; what is wrong is left out
 * @param problems in the order of the paper, one for each item
 * @param overflow in the order of the lists and rows
 */
public record Filling(
    Map<String, String> values, List<FieldProblem> problems, List<Overflow> overflow) {
  public Filling {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
    overflow = List.copyOf(overflow);
  }
}
