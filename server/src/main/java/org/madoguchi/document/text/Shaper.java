package org.madoguchi.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;

/**
 * Finds the glyphs for a text. A whole value is drawn in one face when one face can: two weights in
 * one name look like a mistake. Nothing is normalised: U+FA19 and U+795E are two characters, and a
 * variant that no face has is never printed in its plain shape. Thread-safe.
 */
public final class Shaper {
  /** One character and, perhaps, the selector after it. */
  private record Unit(int base, int selector) {
    String text() {
      return Character.toString(base) + (selector == 0 ? "" : Character.toString(selector));
    }

    boolean isSeen() {
      return !Character.isISOControl(base)
          && !Character.isWhitespace(base)
          && !VariationSequences.isSelector(base);
    }

    String codePoints() {
      return text()
          .codePoints()
          .mapToObj(c -> String.format("U+%04X", c))
          .collect(Collectors.joining(" "));
    }
  }

  private final List<Face> faces;
  private final Set<String> pictured;

  /**
   * @param faces best first
   */
  public Shaper(List<Face> faces) {
    this(faces, Set.of());
  }

  /**
   * @param faces best first
   * @param pictured characters that are drawn by a picture ({@link GlyphPicture}), whatever the
   *     faces have
   */
  public Shaper(List<Face> faces, Set<String> pictured) {
    this.faces = List.copyOf(faces);
    this.pictured = Set.copyOf(pictured);
  }

  /** The characters one by one, each with the selector after it, if any. */
  static List<String> characters(String text) {
    return units(text).stream().map(Unit::text).toList();
  }

  /** Whether it is one character, perhaps with a selector, that can be seen and no face has. */
  public boolean lacks(String character) {
    List<Unit> units = units(character);
    if (units.size() != 1 || !units.get(0).isSeen()) {
      return false;
    }
    return faces.stream().noneMatch(face -> exact(face, units.get(0)) != null);
  }

  /** How many characters a reader counts: code points without variation selectors. */
  public static long length(String text) {
    return text.codePoints().filter(c -> !VariationSequences.isSelector(c)).count();
  }

  /**
   * @param text one line
   * @param field for the refusal
   * @throws Problem.Invalid character-cannot-be-printed, with field, sequence (the character and
   *     the selector after it, if any) and codePoint (U+20BB7, or U+9089 U+E0102 with a selector)
   */
  public List<Glyph> shape(String text, String field) {
    List<Unit> units = units(text);
    for (Face face : faces) {
      List<Glyph> whole = inOneFace(face, units);
      if (whole != null) {
        return whole;
      }
    }
    List<Glyph> mixed = new ArrayList<>(units.size());
    for (Unit unit : units) {
      mixed.add(anyFace(unit, field));
    }
    return mixed;
  }

  private @Nullable List<Glyph> inOneFace(Face face, List<Unit> units) {
    List<Glyph> glyphs = new ArrayList<>(units.size());
    for (Unit unit : units) {
      Glyph glyph = isPictured(unit) ? Glyph.pictured(unit.text()) : exact(face, unit);
      if (glyph == null) {
        return null;
      }
      glyphs.add(glyph);
    }
    return glyphs;
  }

  private boolean isPictured(Unit unit) {
    return !pictured.isEmpty() && pictured.contains(unit.text());
  }

  private Glyph anyFace(Unit unit, String field) {
    if (isPictured(unit)) {
      return Glyph.pictured(unit.text());
    }
    for (Face face : faces) {
      Glyph glyph = exact(face, unit);
      if (glyph != null) {
        return glyph;
      }
    }
    throw new Problem.Invalid(
        "character-cannot-be-printed",
        Map.of("field", field, "sequence", unit.text(), "codePoint", unit.codePoints()));
  }

  private static @Nullable Glyph exact(Face face, Unit unit) {
    int glyph =
        unit.selector() == 0 ? face.glyph(unit.base()) : face.glyph(unit.base(), unit.selector());
    return glyph == 0 ? null : new Glyph(face, glyph, face.advance(glyph), unit.text());
  }

  private static List<Unit> units(String text) {
    int[] points = text.codePoints().toArray();
    List<Unit> units = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      boolean selected = i + 1 < points.length && VariationSequences.isSelector(points[i + 1]);
      units.add(new Unit(points[i] == '\t' ? ' ' : points[i], selected ? points[i + 1] : 0));
      if (selected) {
        i++;
      }
    }
    return units;
  }
}
