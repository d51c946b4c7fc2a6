package org.madoguchi.document.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.IntakeItem;

/**
 * What nobody ever said, to try a form with: names and addresses as long as they come, with letters
 * that few fonts have. Pure.
 */
public final class SampleAnswers {
  private static final String NAME = "葛\uDB40\uDD00城 \uD842\uDFB7右衛門太郎左之助";
  private static final String KANA = "カツラギ キチエモンタロウザノスケ";
  private static final String ADDRESS = "東京都見本市\uD842\uDFB7野町字大字下々条四丁目１２番３４－５６号 見本サンプルハイツ参番館１２０３号室";
  private static final String TEXT = "見本の文です。長めの説明が入ることもあります。";
  private static final int USUAL_TEXT = 40;

  private SampleAnswers() {}

  /**
   * Values by item key, one for each item that the form asks for.
   *
   * @param sources of a form; what names no item is left out
   */
  public static Map<String, String> of(Intake intake, List<FieldSource> sources) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldSource source : sources) {
      if (source.from() != null) {
        intake
            .item(source.from())
            .ifPresent(item -> said.putIfAbsent(source.from(), value(item, source)));
      }
    }
    return said;
  }

  private static String value(IntakeItem item, FieldSource source) {
    return switch (item.kind()) {
      case name -> cut(NAME, item);
      case kana -> cut(KANA, item);
      case address -> cut(ADDRESS, item);
      case zip -> "123-4567";
      case phone -> "090-0000-0000";
      case account -> "1234567";
      case number ->
          "1234567890".substring(0, item.digits() == null ? 4 : Math.min(10, item.digits()));
      case yesno -> "no".equals(source.is()) ? "no" : "yes";
      case choice -> choice(item, source);
      case date -> date(item, source);
      case text -> cut(TEXT.repeat(2).substring(0, USUAL_TEXT), item);
    };
  }

  /** What this form has a box for; else the longest. */
  private static String choice(IntakeItem item, FieldSource source) {
    return item.options().stream()
        .map(IntakeItem.Option::value)
        .filter(value -> value.equals(source.is()))
        .findFirst()
        .orElseGet(
            () ->
                item.options().stream()
                    .map(IntakeItem.Option::value)
                    .max(Comparator.comparingLong(Shaper::length))
                    .orElse(""));
  }

  /** Two digits wherever there can be, in an era that the paper has printed. */
  private static String date(IntakeItem item, FieldSource source) {
    String era = source.kind() == FieldKind.check ? source.is() : source.era();
    boolean isLate = item.notAfter() == null;
    return switch (Objects.requireNonNullElse(era, isLate ? "令和" : "昭和")) {
      case "明治" -> "1911-12-28";
      case "大正" -> "1925-12-28";
      case "平成" -> "2016-12-28";
      case "令和" -> "2028-12-28";
      default -> "1988-12-28";
    };
  }

  private static String cut(String value, IntakeItem item) {
    String cut = value;
    while (item.longest() != null && Shaper.length(cut) > item.longest()) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }
}
