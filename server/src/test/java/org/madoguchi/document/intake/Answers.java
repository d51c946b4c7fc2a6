package org.madoguchi.document.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.wire.IntakeItem;

/** An answer to everything that forms ask, as long as answers are. */
public final class Answers {
  private Answers() {}

  public static Map<String, String> to(Intake intake, List<FieldSource> sources) {
    Map<String, String> said = new HashMap<>();
    for (FieldSource source : sources) {
      if (source.from() != null) {
        said.put(source.from(), answer(intake.item(source.from()).orElseThrow()));
      }
    }
    return said;
  }

  private static String answer(IntakeItem item) {
    boolean young = item.key().matches("(child|older).*");
    return switch (item.kind()) {
      case name -> "マリア 𠮷野家髙橋太郎左衛門";
      case kana -> "マリア　ヨシノヤタカハシタロウザエモン";
      case date ->
          !item.key().endsWith("birth") ? "2026-11-20" : young ? "2006-04-01" : "1950-01-08";
      case address -> "みどり野市大字東本町字上ノ原一丁目２３番地４５ グリーンハイツみどり野東館１２０３号室";
      case zip -> "390-0874";
      case phone -> "090-1234-5678";
      case number -> item.digits() == null ? "8" : "12345678901".substring(0, item.digits());
      case choice -> item.options().get(0).value();
      case yesno -> "yes";
      case text -> "みどり野総合病院附属".substring(0, Math.min(10, longest(item)));
      case account -> "12345";
    };
  }

  private static int longest(IntakeItem item) {
    return item.longest() == null ? 200 : item.longest();
  }
}
