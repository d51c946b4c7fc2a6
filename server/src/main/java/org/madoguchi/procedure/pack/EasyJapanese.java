package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * やさしい日本語 in the files: whether what residents read is there in it ({@code easy}), and whether it
 * says how each word in characters is read: {@code 手続（てつづ）き}. Pure.
 */
public final class EasyJapanese {
  private static final Pattern READ =
      Pattern.compile(
          "(?:1日(?=（ついたち）)|20日(?=（はつか）)|1人(?=（ひとり）)|2人(?=（ふたり）)" + "|[\\p{IsHan}々]+)（[ぁ-ゖー]+）");
  private static final Pattern CHARACTERS = Pattern.compile("[\\p{IsHan}々]+");

  private EasyJapanese() {}

  /**
   * What is missing in a file or a pack, wherever it has a text in Japanese and English.
   *
   * @return a line for each, with its file and line; empty when all is there
   */
  public static List<String> missing(JsonNode root, Places places) {
    var found = new ArrayList<String>();
    missing(root, places, found);
    return found;
  }

  private static void missing(JsonNode node, Places places, List<String> found) {
    if (node.has("ja") && node.has("en")) {
      if (!node.has("easy")) {
        found.add(
            "%s: %s is not there in やさしい日本語 (easy:)"
                .formatted(places.of(node, "ja"), node.get("ja").asText()));
      }
      unread(node.path("easy").asText())
          .forEach(
              word ->
                  found.add(
                      "%s: %s has no reading behind it".formatted(places.of(node, "easy"), word)));
    }
    node.forEach(inner -> missing(inner, places, found));
  }

  /** The words in characters that are followed by no reading. */
  static List<String> unread(String easy) {
    return CHARACTERS
        .matcher(READ.matcher(easy).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
