package org.madoguchi.signaling.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.stanza.Xep0198StreamManagement;

class AcknowledgementsTest {

  @Test
  void whatIsAcknowledgedIsNotSentAgain() {
    var counts = new Acknowledgements(10, 1_000);
    for (var frame : new String[] {"a", "b", "c"}) {
      assertThat(counts.sending(frame)).isTrue();
    }
    assertThat(counts.acknowledge(2)).isTrue();
    assertThat(counts.unacknowledged()).containsExactly("c");
    assertThat(counts.acknowledge(2)).isTrue();
    assertThat(counts.acknowledge(3)).isTrue();
    assertThat(counts.unacknowledged()).isEmpty();
  }

  @Test
  void moreThanWasSentOrLessThanBeforeIsNonsense() {
    var counts = new Acknowledgements(10, 1_000);
    counts.sending("a");
    assertThat(counts.acknowledge(2)).isFalse();
    assertThat(counts.acknowledge(-1)).isFalse();
    assertThat(counts.acknowledge(1)).isTrue();
    assertThat(counts.acknowledge(0)).isFalse();
    assertThat(counts.acknowledge(Xep0198StreamManagement.MODULUS - 1)).isFalse();
  }

  @Test
  void whatIsKeptIsBoundedInNumberAndLength() {
    var few = new Acknowledgements(2, 1_000);
    assertThat(few.sending("a") && few.sending("b")).isTrue();
    assertThat(few.sending("c")).isFalse();
    var little = new Acknowledgements(100, 10);
    assertThat(little.sending("0123456789")).isTrue();
    assertThat(little.acknowledge(1)).isTrue();
    assertThat(little.sending("0123456789")).isTrue();
    assertThat(little.sending("x")).isFalse();
  }

  @Test
  void theClientIsAskedAfterEveryFive() {
    var counts = new Acknowledgements(100, 1_000);
    int asked = 0;
    for (int i = 0; i < 20; i++) {
      counts.sending("a");
      asked += counts.isTimeToAsk() ? 1 : 0;
    }
    assertThat(asked).isEqualTo(4);
  }
}
