package org.madoguchi.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ServiceLanguage;

/**
 * What a member of staff is asked about first; whoever else is of the department may still answer.
 *
 * @param procedures none named: all of the department
 * @param languages beside Japanese, also that in short sentences
 */
public record Skills(List<ProcedureId> procedures, List<ServiceLanguage> languages) {
  static final Skills GENERAL = new Skills(List.of(), List.of());

  /**
   * @param language absent: Japanese
   */
  public boolean cover(ProcedureId procedure, @Nullable ServiceLanguage language) {
    return (procedures.isEmpty() || procedures.contains(procedure))
        && (ServiceLanguage.speaksJapanese(language) || languages.contains(language));
  }
}
