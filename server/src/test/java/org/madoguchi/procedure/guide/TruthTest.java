package org.madoguchi.procedure.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.procedure.guide.Truth.no;
import static org.madoguchi.procedure.guide.Truth.open;
import static org.madoguchi.procedure.guide.Truth.unknown;
import static org.madoguchi.procedure.guide.Truth.yes;

import org.junit.jupiter.api.Test;

class TruthTest {
  @Test
  void oneNoDecidesAndOneYesDecidesOr() {
    for (var other : Truth.values()) {
      assertThat(no.and(other)).isEqualTo(no);
      assertThat(yes.or(other)).isEqualTo(yes);
      assertThat(yes.and(other)).isEqualTo(other);
      assertThat(no.or(other)).isEqualTo(other);
    }
  }

  @Test
  void whileSomethingIsOpenItIsAskedBeforeAnythingIsCalledUnknown() {
    assertThat(open.and(unknown)).isEqualTo(open);
    assertThat(unknown.or(open)).isEqualTo(open);
    assertThat(unknown.not()).isEqualTo(unknown);
    assertThat(yes.not()).isEqualTo(no);
  }
}
