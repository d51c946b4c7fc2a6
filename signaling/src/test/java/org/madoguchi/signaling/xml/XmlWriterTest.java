package org.madoguchi.signaling.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlWriterTest {

  private static final XmlLimits LIMITS = new XmlLimits(10_000, 10, 10, 100);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<iq xmlns=\"jabber:client\" id=\"1\"><query xmlns=\"other\"><a/></query><b/></iq>",
        "<a><b xmlns=\"one\"><c xmlns=\"\"/></b></a>",
        "<a b=\"&lt;&quot;&amp;&#10;'\">&lt;\"&amp;&gt;'\n&#13;窓口😀</a>",
        "<a xmlns:a0=\"two\" a0:b=\"1\" xml:lang=\"ja\"/>",
        "<stream:error xmlns:stream=\"http://etherx.jabber.org/streams\">"
            + "<conflict xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/></stream:error>",
      })
  void whatIsReadIsWrittenTheSame(String frame) throws BadXml {
    assertThat(XmlWriter.write(XmlReader.read(frame, LIMITS))).isEqualTo(frame);
  }

  @Test
  void textCannotBecomeMarkup() throws BadXml {
    var hostile = "</a><b c='\">]]>";
    var element = Element.of("a", "n").with("b", hostile).withText(hostile);
    assertThat(XmlReader.read(XmlWriter.write(element), LIMITS)).isEqualTo(element);
  }

  @Test
  void whatXmlCannotCarryIsReplaced() {
    var element = Element.of("a", "").with("b", "\u0001").withText("\u0000\uD800\uFFFF");
    assertThat(XmlWriter.write(element)).isEqualTo("<a b=\"\uFFFD\">\uFFFD\uFFFD\uFFFD</a>");
  }
}
