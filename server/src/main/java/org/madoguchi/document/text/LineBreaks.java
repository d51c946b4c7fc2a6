package org.madoguchi.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a line of glyphs as Japanese is set (禁則): closing marks and small kana do not begin a
 * line, opening marks do not end one, a Latin word or a number stays in one piece. What would begin
 * a line wrongly takes its neighbour down with it.
 */
final class LineBreaks {
  private static final String NOT_FIRST =
      "、。，．・：；？！゛゜ヽヾゝゞ々ー―）〕］｝〉》」』】’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%％℃";
  private static final String NOT_LAST = "（〔［｛〈《「『【‘“([{¥￥〒";

  private LineBreaks() {}

  /**
   * @param width in em
   */
  static List<List<Glyph>> wrap(List<Glyph> glyphs, double width) {
    List<List<Glyph>> lines = new ArrayList<>();
    int start = 0;
    double used = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      double advance = glyphs.get(i).advance();
      if (used + advance > width && i > start) {
        int end = lastBreak(glyphs, start, i);
        lines.add(glyphs.subList(start, end));
        start = end;
        used = GlyphRun.width(glyphs.subList(start, i));
      }
      used += advance;
    }
    lines.add(glyphs.subList(start, glyphs.size()));
    return lines;
  }

  /** The latest allowed place in (start, at]; the place itself when none is allowed. */
  private static int lastBreak(List<Glyph> glyphs, int start, int at) {
    for (int end = at; end > start; end--) {
      if (mayBreak(glyphs.get(end - 1).codePoint(), glyphs.get(end).codePoint())) {
        return end;
      }
    }
    return at;
  }

  private static boolean mayBreak(int before, int after) {
    return NOT_FIRST.indexOf(after) < 0
        && NOT_LAST.indexOf(before) < 0
        && !(isWord(before) && isWord(after));
  }

  private static boolean isWord(int c) {
    return c < 0x250 && Character.isLetterOrDigit(c) || c == '-' || c == '\'';
  }
}
