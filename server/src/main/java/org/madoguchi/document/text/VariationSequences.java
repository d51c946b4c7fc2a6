package org.madoguchi.document.text;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which glyph a font has for a character followed by a variation selector: cmap subtable format 14
 * (ISO/IEC 14496-22, 5.2.1.3.9), which the font library leaves out. Immutable.
 */
final class VariationSequences {
  private static final int FORMAT = 14;
  private static final int SHIFT = 32;

  private final Map<Long, Integer> glyphs = new HashMap<>();
  private final Set<Long> sameAsBase = new HashSet<>();

  /**
   * @param cmap the whole table, or an empty array when the font has none
   */
  VariationSequences(byte[] cmap) {
    ByteBuffer table = ByteBuffer.wrap(cmap);
    if (cmap.length < 4) {
      return;
    }
    int subtables = unsigned16(table, 2);
    for (int i = 0; i < subtables; i++) {
      int at = table.getInt(4 + 8 * i + 4);
      if (unsigned16(table, at) == FORMAT) {
        read(table, at);
      }
    }
  }

  static boolean isSelector(int codePoint) {
    return codePoint >= 0xE0100 && codePoint <= 0xE01EF
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
  }

  /**
   * @return the glyph for this sequence, or 0 when the font does not know it
   */
  int glyph(int base, int selector, int baseGlyph) {
    long key = key(base, selector);
    Integer own = glyphs.get(key);
    if (own != null) {
      return own;
    }
    return sameAsBase.contains(key) ? baseGlyph : 0;
  }

  /** The selectors with a glyph of their own for this character, ascending. */
  List<Integer> selectors(int base) {
    return glyphs.keySet().stream()
        .filter(key -> key >> SHIFT == base)
        .map(Long::intValue)
        .sorted()
        .toList();
  }

  private void read(ByteBuffer table, int start) {
    long records = table.getInt(start + 6) & 0xFFFFFFFFL;
    for (int i = 0; i < records; i++) {
      int record = start + 10 + 11 * i;
      int selector = unsigned24(table, record);
      int defaults = table.getInt(record + 3);
      int others = table.getInt(record + 7);
      if (defaults != 0) {
        readDefaults(table, start + defaults, selector);
      }
      if (others != 0) {
        readOthers(table, start + others, selector);
      }
    }
  }

  private void readDefaults(ByteBuffer table, int start, int selector) {
    int ranges = table.getInt(start);
    for (int i = 0; i < ranges; i++) {
      int first = unsigned24(table, start + 4 + 4 * i);
      int more = table.get(start + 4 + 4 * i + 3) & 0xFF;
      for (int base = first; base <= first + more; base++) {
        sameAsBase.add(key(base, selector));
      }
    }
  }

  private void readOthers(ByteBuffer table, int start, int selector) {
    int mappings = table.getInt(start);
    for (int i = 0; i < mappings; i++) {
      int at = start + 4 + 5 * i;
      glyphs.put(key(unsigned24(table, at), selector), unsigned16(table, at + 3));
    }
  }

  private static long key(int base, int selector) {
    return (long) base << SHIFT | selector;
  }

  private static int unsigned16(ByteBuffer table, int at) {
    return table.getShort(at) & 0xFFFF;
  }

  private static int unsigned24(ByteBuffer table, int at) {
    return (table.get(at) & 0xFF) << 16 | unsigned16(table, at + 1);
  }
}
