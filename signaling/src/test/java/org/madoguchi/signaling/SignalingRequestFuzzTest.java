package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A query may be anything; what is found in it is never empty. */
class SignalingRequestFuzzTest {

  @FuzzTest(maxDuration = "20s")
  void aParameterIsThereOrNot(byte[] bytes) {
    var request = SignalingRequest.of(new String(bytes, StandardCharsets.ISO_8859_1));
    String token = request.parameter("token");
    if (token != null) {
      assertThat(token).isNotEmpty();
    }
  }
}
