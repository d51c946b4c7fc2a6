package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.ADMIN;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.KATO;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.SUZUKI;
import static org.madoguchi.TestTown.TANAKA;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.wire.CompanionAs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacyApproved;
import org.madoguchi.wire.ConsultationEvent.PrivacyRequested;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrivacyReason;
import org.madoguchi.wire.SheetLanguage;

/** 住所の非表示: the whole table of who sees addresses, and which papers come out. 佐藤 leads. */
class PrivacySightTest {
  private static final PrivacyRequestId REQUEST = PrivacyRequestId.fresh();
  private static final PrintId PAPER = PrintId.fresh();
  private static final DepartmentId HOKEN = new DepartmentId("hoken");

  /** l lead, h helper, o other staff, c clerk, r resident, v supervisor, a administrator. */
  private static final String TABLE =
      """
      nothing is hidden          lhocrva
      hidden                     l......
      a helper is in             l......
      a helper has asked         l......
      a helper is approved       lh.....
      a helper is refused        l......
      nobody has answered        l......
      hidden anew                l......
      another reason             lh.....
      approved for a paper       l......
      handed over                .h.....
      the talk is over           l......
      shown again                lhocrva
      """;

  private static final ConsultationEvent HIDDEN = new PrivacySet(true, PrivacyReason.other);
  private static final ConsultationEvent SHOWN = new PrivacySet(false, null);
  private static final ConsultationEvent JOINED =
      new ConsultationEvent.CompanyJoined(SUZUKI.person(), HOKEN, CompanionAs.senior);
  private static final ConsultationEvent APPROVED = new PrivacyApproved(REQUEST, null, null);

  private static Said asks(PrintId print) {
    return new Said(
        SUZUKI, new PrivacyRequested(REQUEST, print, "確認のため", Stories.MORNING.plusSeconds(300)));
  }

  private static Said by(ConsultationEvent event) {
    return new Said(SATO, event);
  }

  private record Said(Actor by, ConsultationEvent event) {}

  private static Consultation after(Said... told) {
    var consultation = Stories.after(List.of(Stories.opened(ConsultationId.fresh())));
    for (var said : told) {
      consultation.fold(Stories.entry(consultation.seq() + 1, said.by(), null, said.event()));
    }
    return consultation;
  }

  @Test
  void whoSeesAddressesInEachCase() {
    var cases = new LinkedHashMap<String, Consultation>();
    cases.put("nothing is hidden", after());
    cases.put("hidden", after(by(HIDDEN)));
    cases.put("a helper is in", after(by(HIDDEN), by(JOINED)));
    cases.put("a helper has asked", after(by(HIDDEN), by(JOINED), asks(null)));
    cases.put("a helper is approved", after(by(HIDDEN), by(JOINED), asks(null), by(APPROVED)));
    cases.put(
        "a helper is refused",
        after(
            by(HIDDEN),
            by(JOINED),
            asks(null),
            by(new ConsultationEvent.PrivacyRefused(REQUEST, null, null))));
    cases.put(
        "nobody has answered",
        after(
            by(HIDDEN),
            by(JOINED),
            asks(null),
            by(new ConsultationEvent.PrivacyLapsed(REQUEST, null))));
    cases.put(
        "hidden anew",
        after(by(HIDDEN), by(JOINED), asks(null), by(APPROVED), by(SHOWN), by(HIDDEN)));
    cases.put(
        "another reason",
        after(
            by(HIDDEN),
            by(JOINED),
            asks(null),
            by(APPROVED),
            by(new PrivacySet(true, PrivacyReason.supportMeasures))));
    cases.put(
        "approved for a paper",
        after(by(HIDDEN), by(JOINED), asks(PAPER), by(new PrivacyApproved(REQUEST, PAPER, null))));
    cases.put(
        "handed over",
        after(
            by(HIDDEN), by(new ConsultationEvent.ConsultationTransferred(SUZUKI.person(), HOKEN))));
    cases.put(
        "the talk is over",
        after(
            by(HIDDEN),
            by(JOINED),
            asks(null),
            by(APPROVED),
            by(new ConsultationEvent.ConsultationEnded())));
    cases.put("shown again", after(by(HIDDEN), by(JOINED), by(SHOWN)));

    var table =
        cases.entrySet().stream()
            .map(one -> "%-26s %s\n".formatted(one.getKey(), seers(one.getValue())))
            .collect(Collectors.joining());
    assertThat(table).isEqualTo(TABLE);
  }

  private static String seers(Consultation consultation) {
    var letters = new LinkedHashMap<Actor, String>();
    letters.put(SATO, "l");
    letters.put(SUZUKI, "h");
    letters.put(ITO, "o");
    letters.put(TANAKA, "c");
    letters.put(NISHI_1, "r");
    letters.put(KATO, "v");
    letters.put(ADMIN, "a");
    return letters.entrySet().stream()
        .map(
            one ->
                PrivacySight.seesAddresses(consultation.view(), one.getKey().person())
                    ? one.getValue()
                    : ".")
        .collect(Collectors.joining());
  }

  private static Said paper(DocumentId document, SheetLanguage sheet) {
    return by(
        new ConsultationEvent.PrintRequested(
            PAPER,
            document,
            document == null ? null : new FormId("juminido"),
            sheet,
            new FileHash("d".repeat(64)),
            NISHI_1.ownBranch(),
            NISHI_1.ownKiosk(),
            1,
            PrintPlace.tray,
            1,
            null));
  }

  /** Whether the clerk may send it, may fetch it, and the kiosk may send it. */
  private static String printable(Consultation consultation) {
    var view = consultation.view();
    var print = view.prints().get(0);
    return (PrivacySight.maySend(view, TANAKA, print) ? "s" : ".")
        + (PrivacySight.mayFetch(view, TANAKA, print) ? "f" : ".")
        + (PrivacySight.maySend(view, NISHI_1, print) ? "k" : ".");
  }

  @Test
  void aPaperIsPrintedOnceForEachApprovalAndASheetAlways() {
    var told = new ArrayList<Said>();
    told.add(paper(DocumentId.fresh(), null));
    assertThat(printable(after(told.toArray(Said[]::new)))).isEqualTo("sfk");
    told.add(by(HIDDEN));
    assertThat(printable(after(told.toArray(Said[]::new)))).isEqualTo("...");
    told.add(asks(PAPER));
    assertThat(printable(after(told.toArray(Said[]::new)))).isEqualTo("...");
    told.add(by(new PrivacyApproved(REQUEST, PAPER, null)));
    assertThat(printable(after(told.toArray(Said[]::new)))).isEqualTo("sf.");
    told.add(new Said(TANAKA, new ConsultationEvent.PrivacyUsed(REQUEST, PAPER)));
    told.add(new Said(TANAKA, new ConsultationEvent.PrintSent(PAPER, 1, null, null)));
    assertThat(printable(after(told.toArray(Said[]::new)))).isEqualTo(".f.");
    told.add(new Said(TANAKA, new ConsultationEvent.PrintDone(PAPER, 1)));
    assertThat(printable(after(told.toArray(Said[]::new)))).isEqualTo("...");

    assertThat(printable(after(paper(null, SheetLanguage.ja), by(HIDDEN)))).isEqualTo("sfk");
  }
}
