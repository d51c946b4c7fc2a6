package org.madoguchi.signaling.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text is an address or it is not; an address is the same when it is read again. */
class JidFuzzTest {

  @FuzzTest(maxDuration = "20s")
  void anAddressIsReadAsItIsWritten(byte[] bytes) {
    Jid jid = Jid.parse(new String(bytes, StandardCharsets.UTF_8));
    if (jid != null) {
      assertThat(Jid.parse(jid.toString())).isEqualTo(jid);
      assertThat(jid.toString()).hasSizeLessThanOrEqualTo(3 * 256).doesNotContain("\n", "\0");
    }
  }
}
