package org.madoguchi.signaling.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CloseCodesTest {

  @Test
  void whatMayBeSentIsSentAsItIs() {
    for (int code : new int[] {1000, 1001, 1003, 1007, 1011, 1012, 1013, 1014, 3000, 4999}) {
      assertThat(CloseCodes.sendable(code)).isEqualTo(code);
    }
  }

  @Test
  void whatMayNotBeSentSaysWhatItMeans() {
    assertThat(CloseCodes.sendable(1005)).isEqualTo(1000);
    assertThat(CloseCodes.sendable(1006)).isEqualTo(1012);
    for (int code : new int[] {-1, 0, 999, 1004, 1015, 1016, 2999, 5000}) {
      assertThat(CloseCodes.sendable(code)).as("%d", code).isEqualTo(1011);
    }
  }

  @Test
  void aReasonIsCutToWhatACloseFrameHolds() {
    assertThat(CloseCodes.sendable("理由")).isEqualTo("理由");
    var cut = CloseCodes.sendable("窓".repeat(100));
    assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(120, 123);
  }
}
