package org.madoguchi.document.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.wire.CharacterVariant;

/**
 * 字体: the shapes in which values can be written, character by character: the plain one and those of
 * its variation sequences (UTS #37), best face first. Thread-safe.
 */
public final class Variants {
  private static final int MOST = 100;

  /** The em is drawn into a square of this size, its baseline where the text's own is. */
  private static final int EM = 1000;

  private static final int BASELINE = 880;

  private final List<Face> faces;

  public Variants(Fonts fonts) {
    faces = fonts.forValues();
  }

  /** At most {@value MOST}; none when no face has the character. */
  public List<CharacterVariant> of(int codePoint) {
    List<CharacterVariant> found = new ArrayList<>();
    Set<String> sequences = new HashSet<>();
    for (Face face : faces) {
      add(found, sequences, face, Character.toString(codePoint), face.glyph(codePoint));
    }
    for (Face face : faces) {
      for (int selector : face.selectors(codePoint)) {
        String sequence = Character.toString(codePoint) + Character.toString(selector);
        add(found, sequences, face, sequence, face.glyph(codePoint, selector));
      }
    }
    return List.copyOf(found);
  }

  private static void add(
      List<CharacterVariant> found, Set<String> sequences, Face face, String sequence, int glyph) {
    if (glyph != 0 && found.size() < MOST && sequences.add(sequence)) {
      found.add(new CharacterVariant(sequence, path(face, glyph)));
    }
  }

  /** Path data as SVG has it, downwards from the upper edge of the em. */
  private static String path(Face face, int glyph) {
    AffineTransform down = AffineTransform.getTranslateInstance(0, BASELINE);
    down.scale((double) EM / face.unitsPerEm(), (double) -EM / face.unitsPerEm());
    StringBuilder path = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator i = face.outline(glyph).getPathIterator(down); !i.isDone(); i.next()) {
      switch (i.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> segment(path, 'M', points, 2);
        case PathIterator.SEG_LINETO -> segment(path, 'L', points, 2);
        case PathIterator.SEG_QUADTO -> segment(path, 'Q', points, 4);
        case PathIterator.SEG_CUBICTO -> segment(path, 'C', points, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void segment(StringBuilder path, char letter, double[] points, int count) {
    path.append(letter);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(Math.round(points[i]));
    }
  }
}
