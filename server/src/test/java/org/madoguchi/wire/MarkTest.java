package org.madoguchi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.wire.ConsultationEvent.AnnotationAdded;
import org.madoguchi.wire.ConsultationEvent.SignatureGiven;

/** What a mark may be, and that the first streams can still be read. */
class MarkTest {
  private static final String STROKE =
      "{\"kind\":\"pen\",\"page\":0,\"colour\":\"#0017c1\",\"width\":0.003,"
          + "\"points\":[0.1,0.2,0.5]}";

  private static ConsultationEvent event(String json) {
    return WireJson.read(json, ConsultationEvent.class);
  }

  private static String added(String name, String mark) {
    return "{\"type\":\"annotation.added\",\"document\":\"d\",\"annotation\":\"a\",\"%s\":%s}"
        .formatted(name, mark);
  }

  @Test
  void aStrokeOfTheFirstStreamsIsReadAsInkAndWrittenAsAMark() {
    var old = (AnnotationAdded) event(added("ink", STROKE));
    assertThat(old.mark())
        .isEqualTo(new Ink(InkKind.pen, 0, "#0017c1", 0.003, List.of(0.1, 0.2, 0.5)));
    var written = WireJson.write(old);
    assertThat(written).contains("\"mark\":{\"type\":\"ink\"").doesNotContain("\"ink\":{");
    assertThat(event(written)).isEqualTo(old);
  }

  @Test
  void aSignatureOfTheFirstStreamsHasNoTimes() {
    var old =
        event(
            "{\"type\":\"signature.given\",\"document\":\"d\",\"signature\":"
                + "{\"field\":\"sign\",\"strokes\":[[0.1,0.2,0.5]]}}");
    assertThat(((SignatureGiven) old).signature().times()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"circle\",\"kind\":\"pen\",\"page\":0,\"colour\":\"#0017c1\",\"width\":0.003,"
            + "\"points\":[0.1,0.2,0.5]}",
        "{\"type\":\"stamp\",\"page\":0,\"colour\":\"#0017c1\",\"at\":{\"u\":0.5,\"v\":0.5},"
            + "\"stamp\":\"https://example.org/stamp.svg\",\"words\":[]}",
        "{\"type\":\"text\",\"page\":0,\"colour\":\"red\",\"at\":{\"u\":0.5,\"v\":0.5},"
            + "\"size\":0.02,\"text\":\"x\"}",
        "{\"type\":\"text\",\"page\":0,\"colour\":\"#0017c1\",\"at\":{\"u\":1.5,\"v\":0.5},"
            + "\"size\":0.02,\"text\":\"x\"}",
        "{\"type\":\"text\",\"page\":0,\"colour\":\"#0017c1\",\"at\":{\"u\":0.5,\"v\":0.5},"
            + "\"size\":0.02,\"text\":\" \\n \"}",
        "{\"type\":\"shape\",\"kind\":\"box\",\"page\":0,\"colour\":\"#0017c1\",\"width\":0.2,"
            + "\"from\":{\"u\":0.5,\"v\":0.5},\"to\":{\"u\":0.5,\"v\":0.5}}",
        "{\"type\":\"shape\",\"kind\":\"box\",\"page\":0,\"colour\":\"#0017c1\",\"width\":0.003,"
            + "\"from\":{\"u\":0.5,\"v\":0.5}}",
        "{\"page\":0}",
      })
  void whatIsNoMarkIsRefused(String mark) {
    assertThatThrownBy(() -> event(added("mark", mark))).hasMessage("message-not-understood");
  }

  @Test
  void aTextHasTwoHundredLettersAndTenLinesAtMost() {
    var at = new Place(0.1, 0.1);
    new TextMark(0, "#0017c1", at, 0.02, "𠮷".repeat(200));
    new TextMark(0, "#0017c1", at, 0.02, "字\n".repeat(9) + "字");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextMark(0, "#0017c1", at, 0.02, "字".repeat(201)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextMark(0, "#0017c1", at, 0.02, "字\n".repeat(10) + "字"));
  }

  @Test
  void aSignatureHasAMomentForEachPointAndTimeGoesOn() {
    var strokes = List.of(List.of(0.1, 0.1, 0.5, 0.2, 0.2, 0.5), List.of(0.3, 0.3, 0.5));
    var times = List.of(List.of(0, 8), List.of(400));
    assertThat(new SignatureInk("f", strokes, times).times()).isEqualTo(times);
    for (var wrong :
        List.of(
            List.of(List.of(0, 8)),
            List.of(List.of(0), List.of(400)),
            List.of(List.of(8, 0), List.of(400)),
            List.of(List.of(0, 8), List.of(7)),
            List.of(List.of(0, 8), List.of(3_600_001)))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new SignatureInk("f", strokes, wrong));
    }
  }
}
