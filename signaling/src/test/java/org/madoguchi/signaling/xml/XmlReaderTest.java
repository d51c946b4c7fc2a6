package org.madoguchi.signaling.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

  private static final XmlLimits LIMITS = new XmlLimits(1_000, 4, 3, 20);

  @Test
  void bothQuoteStylesAreTheSameElement() throws BadXml {
    assertThat(read("<iq id=\"1\" xmlns=\"jabber:client\"/>"))
        .isEqualTo(read("<iq id='1' xmlns='jabber:client'></iq>"));
  }

  @Test
  void childrenInheritTheNamespaceAndPrefixesAreResolved() throws BadXml {
    var root = read("<a xmlns='one' xmlns:p='two'><b/><p:c>&lt;text&#12354;</p:c></a>");
    assertThat(root.child("b", "one")).isNotNull();
    assertThat(root.child("c", "two").text()).isEqualTo("<textあ");
  }

  @Test
  void attributesOfOtherNamespacesKeepThem() throws BadXml {
    var root = read("<a xml:lang='ja' xmlns:p='two' p:b='1' b='2'/>");
    assertThat(root.attribute("xml:lang")).isEqualTo("ja");
    assertThat(root.attribute("{two}b")).isEqualTo("1");
    assertThat(root.attribute("b")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><a/>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<!-- hello --><a/>",
        "<a><!-- hello --></a>",
        "<a/><!-- hello -->",
        "<a><?php ?></a>",
      })
  void whatXmppForbidsIsRestricted(String frame) {
    assertThat(reason(frame)).isEqualTo(BadXml.Reason.RESTRICTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "text",
        " <a/>",
        "<a>",
        "</a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>text",
        "<a b=1/>",
        "<a b='1' b='2'/>",
        "<p:a/>",
        "<a>&unknown;</a>",
        "<a>\u0000</a>",
        "<a>&#0;</a>",
        "<a",
        "<"
      })
  void whatIsNotOneElementIsNotWellFormed(String frame) {
    assertThat(reason(frame)).isEqualTo(BadXml.Reason.NOT_WELL_FORMED);
  }

  @Test
  void everyLimitIsMet() throws BadXml {
    read("<a><b><c><d/></c></b></a>");
    assertThat(reason("<a><b><c><d><e/></d></c></b></a>")).isEqualTo(BadXml.Reason.TOO_BIG);
    read("<a b='1' c='2' d='3'/>");
    assertThat(reason("<a b='1' c='2' d='3' e='4'/>")).isEqualTo(BadXml.Reason.TOO_BIG);
    read("<a>" + "<b/>".repeat(19) + "</a>");
    assertThat(reason("<a>" + "<b/>".repeat(20) + "</a>")).isEqualTo(BadXml.Reason.TOO_BIG);
    read("<a>" + "x".repeat(993) + "</a>");
    assertThat(reason("<a>" + "x".repeat(994) + "</a>")).isEqualTo(BadXml.Reason.TOO_BIG);
  }

  @Test
  void neitherAnElementNorARefusalQuotesWhatWasRead() throws BadXml {
    assertThat(read("<a token='secret'>secret</a>").toString()).doesNotContain("secret");
    assertThat(catchThrowableOfType(BadXml.class, () -> read("<a>secret")).toString())
        .doesNotContain("secret");
  }

  private static Element read(String frame) throws BadXml {
    return XmlReader.read(frame, LIMITS);
  }

  private static BadXml.Reason reason(String frame) {
    return catchThrowableOfType(BadXml.class, () -> read(frame)).reason();
  }
}
