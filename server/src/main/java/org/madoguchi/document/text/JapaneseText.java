package org.madoguchi.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits glyphs into a box with its origin at the lower left, all measures in points. Lines are
 * centred upright by the em box, not by what the particular characters reach: a row of fields keeps
 * one baseline. Pure.
 */
public final class JapaneseText {
  public enum Align {
    left,
    centre,
    right
  }

  /** The em box hangs this far below the baseline. */
  private static final double DESCENT = 0.12;

  private static final double LEADING = 1.25;
  private static final double FULL_HEIGHT = 0.85;

  /** Below this a single line is rather set in several. */
  private static final double COMFORT = 8;

  private static final double SNUG = 0.92;
  private static final double SMALLEST = 4;
  private static final double STEP = 0.25;

  private JapaneseText() {}

  /**
   * One line, as large as the box allows; in several small lines when one would be too small.
   *
   * @param largest size in points
   * @return empty when even the smallest size does not fit
   */
  public static Optional<List<GlyphRun>> line(
      List<Glyph> glyphs, double width, double height, double largest, Align align) {
    double natural = GlyphRun.width(glyphs);
    double size = Math.min(largest, FULL_HEIGHT * height);
    if (natural > 0) {
      size = Math.min(size, width / natural);
    }
    if (size < COMFORT) {
      Optional<List<GlyphRun>> several =
          largestFitting(List.of(glyphs), width, SNUG * height, largest, align, true)
              .map(runs -> raised(runs, (1 - SNUG) / 2 * height));
      if (several.isPresent() && several.get().get(0).size() > size) {
        return several;
      }
    }
    return size < SMALLEST
        ? Optional.empty()
        : Optional.of(List.of(aligned(glyphs, width, baseline(height, size), size, align)));
  }

  /**
   * Lines from the top, broken where needed.
   *
   * @param paragraphs each begins a line
   * @return empty when even the smallest size does not fit
   */
  public static Optional<List<GlyphRun>> paragraphs(
      List<List<Glyph>> paragraphs, double width, double height, double largest, Align align) {
    return largestFitting(paragraphs, width, height, largest, align, false);
  }

  /** Like {@link #paragraphs}, as far from the top as from the bottom. */
  public static Optional<List<GlyphRun>> centredParagraphs(
      List<List<Glyph>> paragraphs, double width, double height, double largest, Align align) {
    return largestFitting(paragraphs, width, height, largest, align, true);
  }

  /**
   * The lines that a text makes where it is set in one size.
   *
   * @param width of a line, in points
   * @param size in points
   */
  public static List<List<Glyph>> lines(List<Glyph> glyphs, double width, double size) {
    return LineBreaks.wrap(glyphs, width / size);
  }

  /** One character to a cell, each in its middle. */
  public static List<GlyphRun> comb(List<Glyph> glyphs, double width, double height, int cells) {
    double cell = width / cells;
    double size = Math.min(12, Math.min(FULL_HEIGHT * height, 0.9 * cell));
    List<GlyphRun> runs = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      double x = i * cell + (cell - glyph.advance() * size) / 2;
      runs.add(new GlyphRun(List.of(glyph), x, baseline(height, size), size));
    }
    return runs;
  }

  /** The first and last character at the edges, the rest evenly between (均等割り付け). */
  public static List<GlyphRun> spread(
      List<Glyph> glyphs, double width, double height, double size) {
    if (glyphs.size() < 2) {
      return List.of(aligned(glyphs, width, baseline(height, size), size, Align.centre));
    }
    double gap = (width - GlyphRun.width(glyphs) * size) / (glyphs.size() - 1);
    List<GlyphRun> runs = new ArrayList<>();
    double x = 0;
    for (Glyph glyph : glyphs) {
      runs.add(new GlyphRun(List.of(glyph), x, baseline(height, size), size));
      x += glyph.advance() * size + gap;
    }
    return runs;
  }

  private static Optional<List<GlyphRun>> largestFitting(
      List<List<Glyph>> paragraphs,
      double width,
      double height,
      double largest,
      Align align,
      boolean centred) {
    for (double size = largest; size >= SMALLEST; size -= STEP) {
      List<List<Glyph>> lines = new ArrayList<>();
      for (List<Glyph> paragraph : paragraphs) {
        lines.addAll(LineBreaks.wrap(paragraph, width / size));
      }
      double needed = size + (lines.size() - 1) * LEADING * size;
      double widest = lines.stream().mapToDouble(GlyphRun::width).max().orElse(0) * size;
      if (needed <= height && widest <= width + 1e-6) {
        double top = centred ? height - (height - needed) / 2 : height;
        return Optional.of(stack(lines, width, top, size, align));
      }
    }
    return Optional.empty();
  }

  private static List<GlyphRun> stack(
      List<List<Glyph>> lines, double width, double top, double size, Align align) {
    List<GlyphRun> runs = new ArrayList<>();
    double y = top - size + DESCENT * size;
    for (List<Glyph> line : lines) {
      runs.add(aligned(line, width, y, size, align));
      y -= LEADING * size;
    }
    return runs;
  }

  private static List<GlyphRun> raised(List<GlyphRun> runs, double by) {
    return runs.stream()
        .map(run -> new GlyphRun(run.glyphs(), run.x(), run.y() + by, run.size()))
        .toList();
  }

  private static GlyphRun aligned(
      List<Glyph> glyphs, double width, double y, double size, Align align) {
    double room = width - GlyphRun.width(glyphs) * size;
    double x =
        switch (align) {
          case left -> 0;
          case centre -> room / 2;
          case right -> room;
        };
    return new GlyphRun(glyphs, x, y, size);
  }

  private static double baseline(double height, double size) {
    return (height - size) / 2 + DESCENT * size;
  }
}
