package org.madoguchi.practice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.GuideAnswer;

/** What a 練習の来庁者 says to what they are asked. Pure. */
final class Understanding {
  /** Before the name of a question of the 手続案内, in what is asked about. */
  static final String GUIDE = "guide:";

  private final PracticeScript script;
  private final Phrases phrases;

  Understanding(PracticeScript script, Phrases phrases) {
    this.script = script;
    this.phrases = phrases;
  }

  /**
   * @param about what it answers, as it was asked or as it was understood
   */
  record Said(@Nullable String about, String words) {}

  /** The answer to what is asked in so many words, and perhaps about something by name. */
  Said answer(@Nullable String about, String words) {
    if (about != null && about.startsWith(GUIDE)) {
      return new Said(about, toGuide(about));
    }
    if (about != null) {
      return new Said(
          about, script.fact(about).map(PracticeScript.Fact::say).orElse(phrases.again()));
    }
    return understood(words).orElse(new Said(null, phrases.again()));
  }

  private String toGuide(String about) {
    var question = about.substring(GUIDE.length()).split("/")[0];
    return switch (script.guide().getOrDefault(question, GuideAnswer.unknown)) {
      case yes -> phrases.yes();
      case no -> phrases.no();
      case unknown -> phrases.unknown();
    };
  }

  /** By the longest of their words that stands in the question: 「お子さんの名前」 is not 「名前」. */
  private Optional<Said> understood(String words) {
    var facts =
        script.facts().stream()
            .map(f -> new Heard(longest(f.hear(), words), new Said(f.item(), f.say())));
    var lines =
        script.talk().stream()
            .map(l -> new Heard(longest(l.hear(), words), new Said(null, l.say())));
    return Stream.concat(facts, lines)
        .filter(heard -> heard.length() > 0)
        .reduce((a, b) -> b.length() > a.length() ? b : a)
        .map(Heard::said);
  }

  private record Heard(int length, Said said) {}

  /** What is pressed at a question on the screen. */
  Answer pressed(String question) {
    PracticeScript.Pressed best = null;
    int length = 0;
    for (var one : script.screen()) {
      int found = longest(one.hear(), question);
      if (found > length) {
        best = one;
        length = found;
      }
    }
    return best == null ? Answer.unsure : best.answer();
  }

  private static int longest(List<String> heard, String words) {
    var said = plain(words);
    return heard.stream()
        .map(Understanding::plain)
        .filter(said::contains)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Width, case and blanks aside (NFKC). */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }
}
