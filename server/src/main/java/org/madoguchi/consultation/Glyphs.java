package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.core.Problem;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.GlyphAttached;
import org.madoguchi.wire.ConsultationEvent.GlyphEvent;
import org.madoguchi.wire.ConsultationEvent.GlyphRemoved;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.GlyphView;

/**
 * 外字画像: which characters have a picture. A picture stands only for what no font has: on nobody's
 * paper does a character look like another. Values are never changed by it. Pure.
 */
final class Glyphs {
  /** Of one consultation; the people of no family register need as many. */
  private static final int MOST = 40;

  private final FieldFit fit;

  Glyphs(FieldFit fit) {
    this.fit = fit;
  }

  // ---- decide

  /**
   * @return none when it has this picture already
   * @throws Problem.Invalid character-can-be-printed
   * @throws Problem.Conflict too-many-glyphs
   */
  List<ConsultationEvent> attached(ConsultationView view, GlyphAttached attached) {
    String character = attached.character();
    if (!fit.lacks(character)) {
      throw new Problem.Invalid("character-can-be-printed");
    }
    if (view.glyphs().contains(view(attached))) {
      return List.of();
    }
    if (view.glyphs().size() >= MOST && !characters(view.glyphs()).contains(character)) {
      throw new Problem.Conflict("too-many-glyphs", Map.of("most", String.valueOf(MOST)));
    }
    return List.of(attached);
  }

  /** None when it has no picture. */
  static List<ConsultationEvent> removed(ConsultationView view, String character) {
    return characters(view.glyphs()).contains(character)
        ? List.of(new GlyphRemoved(character))
        : List.of();
  }

  /** Those that have a picture. */
  static Set<String> characters(List<GlyphView> glyphs) {
    return glyphs.stream().map(GlyphView::character).collect(Collectors.toSet());
  }

  // ---- fold

  static List<GlyphView> folded(List<GlyphView> glyphs, GlyphEvent event) {
    List<GlyphView> after = new ArrayList<>(glyphs);
    after.removeIf(glyph -> glyph.character().equals(event.character()));
    if (event instanceof GlyphAttached attached) {
      after.add(view(attached));
    }
    return List.copyOf(after);
  }

  private static GlyphView view(GlyphAttached e) {
    return new GlyphView(e.character(), e.kind(), e.file());
  }
}
