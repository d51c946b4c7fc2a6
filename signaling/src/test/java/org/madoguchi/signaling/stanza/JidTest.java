package org.madoguchi.signaling.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JidTest {

  @Test
  void everythingButTheResourceIsFolded() {
    assertThat(Jid.parse("Room@Conference.Example/Nick"))
        .isEqualTo(new Jid("room", "conference.example", "Nick"));
  }

  @Test
  void theResourceMayContainWhatEndsTheOtherParts() {
    assertThat(Jid.parse("a@b/c@d/e")).isEqualTo(new Jid("a", "b", "c@d/e"));
  }

  @Test
  void anAddressIsWrittenAsItIsRead() {
    assertThat(Jid.parse("b")).hasToString("b");
    assertThat(Jid.parse("a@b").withResource("窓口")).hasToString("a@b/窓口");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "@b", "a@", "/c", "a@b/", "a@b@c", "a b@c", "a\n@b", "a'@b", "a@b/\u0007"})
  void whatIsNotAnAddressIsNone(String text) {
    assertThat(Jid.parse(text)).isNull();
  }

  @Test
  void aPartHasALongestLength() {
    assertThat(Jid.parse("a".repeat(255) + "@b")).isNotNull();
    assertThat(Jid.parse("a".repeat(256) + "@b")).isNull();
  }
}
