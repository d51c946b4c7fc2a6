package org.madoguchi.signaling.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A request line may be anything; what is found in it is never empty. */
class QueryFuzzTest {

  @FuzzTest(maxDuration = "20s")
  void aParameterIsThereOrNot(byte[] bytes) {
    String token = Query.parameter(new String(bytes, StandardCharsets.ISO_8859_1), "token");
    if (token != null) {
      assertThat(token).isNotEmpty();
    }
  }
}
