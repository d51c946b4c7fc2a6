package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.wire.WireJson;

/** The screens draw stamps from the same table as the finished PDF. */
class StampLookTest {
  private static final Path FILE = Path.of("../client-web/src/document/stamps.gen.json");

  record Table(double line, double point, Map<String, StampLook> stamps) {}

  /** Run with {@code -Dwire.write=true} to write the file anew. */
  @Test
  void theScreensHaveTheTableThatThePdfIsDrawnFrom() throws IOException {
    var stamps = new TreeMap<String, StampLook>();
    StampLook.table().forEach((stamp, look) -> stamps.put(stamp.name(), look));
    var fresh = WireJson.write(new Table(StampLook.LINE, StampLook.POINT, stamps)) + "\n";
    if (Boolean.getBoolean("wire.write")) {
      Files.writeString(FILE, fresh);
    }
    assertThat(FILE).as("stale: run this test with -Dwire.write=true").hasContent(fresh);
  }
}
