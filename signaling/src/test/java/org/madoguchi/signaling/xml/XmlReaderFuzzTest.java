package org.madoguchi.signaling.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text is an element or it is refused, and an element is read again as it was written. */
class XmlReaderFuzzTest {

  private static final XmlLimits LIMITS = new XmlLimits(4_096, 8, 8, 64);

  /** Escaping makes a text longer. */
  private static final XmlLimits WRITTEN = new XmlLimits(1 << 20, 8, 8, 64);

  @DictionaryFile(resourcePath = "/fuzz/xmpp.dict")
  @FuzzTest(maxDuration = "60s")
  void whatIsReadKeepsToTheLimitsAndIsWrittenAsItWasRead(byte[] bytes) throws BadXml {
    Element read;
    try {
      read = XmlReader.read(new String(bytes, StandardCharsets.UTF_8), LIMITS);
    } catch (BadXml refused) {
      return;
    }
    assertThat(nodes(read)).isLessThanOrEqualTo(LIMITS.nodes());
    assertThat(depth(read)).isLessThanOrEqualTo(LIMITS.depth());
    String written = XmlWriter.write(read);
    Element again = XmlReader.read(written, WRITTEN);
    assertThat(XmlWriter.write(again)).isEqualTo(written);
  }

  private static int nodes(Node node) {
    return node instanceof Element e
        ? 1 + e.children().stream().mapToInt(XmlReaderFuzzTest::nodes).sum()
        : 1;
  }

  private static int depth(Element element) {
    assertThat(element.attributes()).hasSizeLessThanOrEqualTo(LIMITS.attributes());
    return 1 + element.elements().mapToInt(XmlReaderFuzzTest::depth).max().orElse(0);
  }
}
