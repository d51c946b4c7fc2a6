package org.madoguchi.consultation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ConsultationEvent.GuideAnswered;
import org.madoguchi.wire.ConsultationEvent.GuideEvent;
import org.madoguchi.wire.ConsultationEvent.GuidePacked;
import org.madoguchi.wire.ConsultationEvent.GuideTicked;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.GuideAnswer;

/** What the 手続案内 of one consultation was told, folded from its stream. Its Consultation owns it. */
final class GuideAnswers {
  private static final String HOUSEHOLD = "";

  private final Map<ProcedureId, FileHash> packs = new LinkedHashMap<>();
  private final Map<String, Map<String, GuideAnswer>> answers = new HashMap<>();
  private final Map<String, DocumentTick> ticks = new HashMap<>();

  void fold(GuideEvent event) {
    if (event instanceof GuidePacked e) {
      packs.putIfAbsent(e.procedure(), e.file());
    } else if (event instanceof GuideAnswered e && e.question() != null) {
      put(
          answers.computeIfAbsent(
              e.person() == null ? HOUSEHOLD : e.person(), p -> new HashMap<>()),
          e.question(),
          e.answer());
    } else if (event instanceof GuideTicked e && e.document() != null) {
      put(ticks, e.document(), e.tick());
    }
  }

  private static <V> void put(Map<String, V> map, String key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** Whether it was begun. */
  boolean isOpen() {
    return !packs.isEmpty();
  }

  /** The pack of each procedure, as the consultation keeps it. */
  Map<ProcedureId, FileHash> packs() {
    return packs;
  }

  /** Of the household as a whole, by question. */
  Map<String, GuideAnswer> household() {
    return of(HOUSEHOLD);
  }

  /** Of one person, by question. */
  Map<String, GuideAnswer> of(String person) {
    return answers.getOrDefault(person, Map.of());
  }

  Map<String, DocumentTick> ticks() {
    return ticks;
  }
}
