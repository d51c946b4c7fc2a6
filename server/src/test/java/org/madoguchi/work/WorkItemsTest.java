package org.madoguchi.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.KATO;
import static org.madoguchi.TestTown.MORI;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.SUZUKI;
import static org.madoguchi.TestTown.TANAKA;
import static org.madoguchi.TestTown.YAMAMOTO;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.WireJson;
import org.madoguchi.wire.WorkItem;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;
import org.madoguchi.wire.WorkPaper;
import org.madoguchi.wire.WorkPassed;
import org.madoguchi.wire.WorkState;
import org.madoguchi.wire.WorkStep;

/** 作業 as pure questions. */
class WorkItemsTest {
  private final WorkItems items = new WorkItems(WorkPaths.of(Config.defaults().work()));
  private Instant now = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-23T15:00:00Z");

  private static boolean sees(Actor actor, WorkItem item) {
    return Sight.of(actor, item, TODAY).isPresent();
  }

  private WorkItem says(Actor actor, WorkCommand command) {
    now = now.plusSeconds(30);
    long seq = items.head(command.item());
    for (var event : items.decide(actor, command, TODAY)) {
      items.fold(new Entry<>(++seq, now, actor.person(), command.id(), event));
    }
    return items.find(command.item()).orElseThrow();
  }

  private WorkItem asked(boolean review) {
    return asked(WorkKind.entry, review);
  }

  private WorkItem asked(WorkKind kind, boolean review) {
    return says(
        TANAKA,
        new WorkMessage.AddWork(
            CommandId.fresh(),
            WorkItemId.fresh(),
            new DepartmentId("shimin"),
            kind,
            new BranchId("nishi"),
            null,
            "住民異動届の入力をお願いします",
            LocalDate.of(2026, 11, 27),
            review));
  }

  private WorkItem takes(Actor actor, WorkItem item) {
    return says(actor, new WorkMessage.TakeWork(CommandId.fresh(), item.item()));
  }

  private WorkItem finishes(Actor actor, WorkItem item) {
    return says(actor, new WorkMessage.FinishWork(CommandId.fresh(), item.item(), null));
  }

  private WorkItem sendsBack(Actor actor, WorkItem item) {
    return says(actor, new WorkMessage.SendBackWork(CommandId.fresh(), item.item(), "生年月日が違います"));
  }

  private void refused(String problem, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(problem));
  }

  @Test
  void oneTakesItAndFinishesIt() {
    var item = takes(SATO, asked(false));
    assertThat(item.holder()).isEqualTo(SATO.person());
    item = finishes(SATO, item);
    assertThat(item.state()).isEqualTo(WorkState.done);
    assertThat(item.holder()).isNull();
  }

  @Test
  void whatSomebodyHasNobodyElseTakesOrFinishes() {
    var item = takes(SATO, asked(false));
    refused("work-taken", () -> takes(ITO, item));
    refused("work-not-yours", () -> finishes(ITO, item));
    assertThat(takes(SATO, item)).isEqualTo(item);
  }

  @Test
  void whoIsAwayIsRelievedByAnybodyOfTheDepartment() {
    var item = takes(SATO, asked(false));
    item = says(ITO, new WorkMessage.GiveBackWork(CommandId.fresh(), item.item(), "佐藤さんがお休みのため"));
    assertThat(item.state()).isEqualTo(WorkState.open);
    assertThat(item.remark()).isEqualTo("佐藤さんがお休みのため");
    assertThat(takes(ITO, item).holder()).isEqualTo(ITO.person());
  }

  @Test
  void nobodyLooksAtWhatTheyDidThemselves() {
    var entered = finishes(SATO, takes(SATO, asked(true)));
    assertThat(entered.step()).isEqualTo(WorkStep.review);
    assertThat(entered.state()).isEqualTo(WorkState.open);
    refused("work-own-entry", () -> takes(SATO, entered));
    assertThat(finishes(ITO, takes(ITO, entered)).state()).isEqualTo(WorkState.done);
  }

  @Test
  void whatIsSentBackIsDoneAgainAndLookedAtAgain() {
    var item = takes(ITO, finishes(SATO, takes(SATO, asked(true))));
    var back = sendsBack(ITO, item);
    assertThat(back.step()).isEqualTo(WorkStep.entry);
    assertThat(back.remark()).isEqualTo("生年月日が違います");
    var again = finishes(ITO, takes(ITO, back));
    assertThat(again.step()).isEqualTo(WorkStep.review);
    refused("work-own-entry", () -> takes(ITO, again));
  }

  @Test
  void aCertificateIsReceivedMadeAndLookedAt() {
    var item = asked(WorkKind.certificate, false);
    assertThat(item.step()).isEqualTo(WorkStep.reception);
    item = finishes(SATO, takes(SATO, item));
    assertThat(item.step()).isEqualTo(WorkStep.entry);
    item = finishes(SATO, takes(SATO, item)); // who received it may make it
    assertThat(item.step()).isEqualTo(WorkStep.review);
    item = takes(ITO, item);
    assertThat(item.passed())
        .extracting(WorkPassed::step)
        .containsExactly(WorkStep.reception, WorkStep.entry);
  }

  @Test
  void aCertificateIsDoneByGivingItAndOpenUntilItIsPrinted() {
    var item =
        finishes(
            SATO, takes(SATO, finishes(SATO, takes(SATO, asked(WorkKind.certificate, false)))));
    refused("work-not-yours", () -> items.requireCertifiable(ITO, item.item(), TODAY));
    var held = takes(ITO, item);
    refused("work-needs-certificate", () -> finishes(ITO, held));
    var print = PrintId.fresh();
    long seq = items.head(item.item());
    for (var event : items.certify(ITO, item.item(), print, FileHash.of(new byte[1]), 2, TODAY)) {
      items.fold(new Entry<>(++seq, now, ITO.person(), null, event));
    }
    var done = items.find(item.item()).orElseThrow();
    assertThat(done.state()).isEqualTo(WorkState.done);
    assertThat(done.paper()).isEqualTo(new WorkPaper(print, 2, PrintState.waiting, 0));
    items.forget(now.plusSeconds(86_400));
    assertThat(items.find(item.item())).isPresent(); // nobody has printed it

    refused("print-not-sent", () -> prints(confirm(item, print)));
    prints(send(item, print, null));
    refused("print-not-answered", () -> prints(send(item, print, null)));
    prints(confirm(item, print));
    refused("print-needs-reason", () -> prints(send(item, print, null)));
    prints(send(item, print, PrintReason.smudged));
    prints(confirm(item, print));
    assertThat(items.find(item.item()).orElseThrow().paper().printed()).isEqualTo(4);
    refused("no-such-print", () -> prints(confirm(item, PrintId.fresh())));
    items.forget(now.plusSeconds(86_400));
    assertThat(items.find(item.item())).isEmpty();
  }

  private void prints(PrintMessage.PrintCommand command) {
    long seq = items.head(command.work());
    for (var event : items.print(TANAKA, command.work(), command, TODAY)) {
      items.fold(new Entry<>(++seq, now, TANAKA.person(), command.id(), event));
    }
  }

  private static PrintMessage.SendPrint send(WorkItem item, PrintId print, PrintReason again) {
    return new PrintMessage.SendPrint(CommandId.fresh(), null, item.item(), print, 2, again, null);
  }

  private static PrintMessage.ConfirmPrint confirm(WorkItem item, PrintId print) {
    return new PrintMessage.ConfirmPrint(CommandId.fresh(), null, item.item(), print, 2);
  }

  @Test
  void whoDidNotAnswerIsCalledAgainOnAnotherDay() {
    var item = takes(SATO, asked(WorkKind.callback, false));
    var again = says(SATO, postpone(item, LocalDate.of(2026, 11, 26)));
    assertThat(again.state()).isEqualTo(WorkState.open);
    assertThat(again.due()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(again.remark()).isEqualTo("留守でした");
    refused("work-not-yours", () -> says(SATO, postpone(again, LocalDate.of(2026, 11, 26))));
    assertThat(finishes(ITO, takes(ITO, again)).state()).isEqualTo(WorkState.done);
  }

  @Test
  void anotherDayIsNotADayThatIsOverNorForWhatNobodyWaitsFor() {
    var callback = takes(SATO, asked(WorkKind.callback, false));
    refused("work-day-past", () -> says(SATO, postpone(callback, LocalDate.of(2026, 11, 23))));
    assertThat(says(SATO, postpone(callback, LocalDate.of(2026, 11, 24))).holder()).isNull();
    var entry = takes(SATO, asked(WorkKind.entry, false));
    refused("work-not-postponable", () -> says(SATO, postpone(entry, LocalDate.of(2026, 11, 26))));
  }

  private static WorkMessage.PostponeWork postpone(WorkItem item, LocalDate due) {
    return new WorkMessage.PostponeWork(CommandId.fresh(), item.item(), due, "留守でした");
  }

  @Test
  void onlyTheLastStepOfACertificateTakesAPdf() {
    var entry = takes(SATO, asked(false));
    refused("work-no-certificate", () -> items.requireCertifiable(SATO, entry.item(), TODAY));
    var received = takes(SATO, asked(WorkKind.certificate, false));
    refused("work-no-certificate", () -> items.requireCertifiable(SATO, received.item(), TODAY));
  }

  @Test
  void whatLacksSomethingGoesBackToTheBranchWhichAsksAgain() {
    var item = takes(SATO, asked(WorkKind.certificate, false));
    var returned = says(SATO, new WorkMessage.SendBackWork(CommandId.fresh(), item.item(), "生年月日"));
    assertThat(returned.state()).isEqualTo(WorkState.returned);
    assertThat(returned.remark()).isEqualTo("生年月日");
    refused("work-returned", () -> takes(ITO, returned));
    var again =
        says(TANAKA, new WorkMessage.AskWorkAgain(CommandId.fresh(), item.item(), "写しを2通。昭和50年生"));
    assertThat(again.state()).isEqualTo(WorkState.open);
    assertThat(again.step()).isEqualTo(WorkStep.reception);
    assertThat(again.note()).isEqualTo("写しを2通。昭和50年生");
    refused(
        "work-not-returned",
        () -> says(TANAKA, new WorkMessage.AskWorkAgain(CommandId.fresh(), again.item(), "x")));
    assertThat(takes(ITO, again).holder()).isEqualTo(ITO.person());
  }

  @Test
  void aContractorTakesTheirStepOnlyAndLosesSightOfWhatIsNotTheirs() {
    var item = asked(WorkKind.certificate, false);
    assertThat(sees(MORI, item)).isFalse(); // at reception
    refused("no-such-work", () -> takes(MORI, item));
    var received = finishes(SATO, takes(SATO, item));
    assertThat(sees(MORI, received)).isTrue();
    assertThat(sees(MORI, takes(ITO, received))).isFalse(); // another has it
    says(ITO, new WorkMessage.GiveBackWork(CommandId.fresh(), item.item(), null));
    var entered = finishes(MORI, takes(MORI, received));
    assertThat(sees(MORI, entered)).isTrue(); // done today
    assertThat(Sight.of(MORI, entered, now.plusSeconds(1))).isEmpty(); // tomorrow
    refused("work-not-your-step", () -> takes(MORI, entered));
    assertThat(takes(ITO, entered).holder()).isEqualTo(ITO.person());
  }

  @Test
  void aContractorReadsNobodysNameButTheirOwn() {
    var received = finishes(SATO, takes(SATO, asked(WorkKind.certificate, false)));
    var shown = Sight.of(MORI, takes(MORI, received), TODAY).orElseThrow();
    assertThat(shown.addedBy()).isNull();
    assertThat(shown.passed()).isEmpty();
    assertThat(shown.holder()).isEqualTo(MORI.person());
    assertThat(shown.note()).isEqualTo(received.note());
    assertThat(shown.toString()).doesNotContain("佐藤", "田中");
  }

  @Test
  void whatWasAddedBeforeThereWereThreeStepsIsDoneAsItWas() {
    var id = WorkItemId.fresh();
    var added =
        WireJson.read(
            "{\"type\":\"work.added\",\"item\":\"%s\",\"department\":\"shimin\",\"kind\":\"certificate\","
                    .formatted(id)
                + "\"branch\":\"nishi\",\"note\":\"写し\",\"review\":true}",
            WorkEvent.class);
    items.fold(new Entry<>(1, now, TANAKA.person(), null, added));
    var item = items.find(id).orElseThrow();
    assertThat(item.steps()).containsExactly(WorkStep.entry, WorkStep.review);
    assertThat(finishes(SATO, takes(SATO, item)).step()).isEqualTo(WorkStep.review);
  }

  @Test
  void aPathWithoutEntryOrOutOfOrderStopsTheStart() {
    var fine = List.of("entry");
    for (var wrong :
        List.of(
            List.<String>of(),
            List.of("reception"),
            List.of("review", "entry"),
            List.of("entry", "entry"),
            List.of("entry", "審査"))) {
      assertThatThrownBy(() -> WorkPaths.of(new Config.Work(fine, wrong, fine, fine)))
          .isInstanceOf(ConfigProblem.class)
          .hasMessageContaining("work.certificate");
    }
  }

  @Test
  void onlyAReviewerSendsBack() {
    var item = takes(SATO, asked(false));
    refused("work-not-in-review", () -> sendsBack(SATO, item));
  }

  @Test
  void whatIsOverStaysOver() {
    var item = asked(false);
    var gone = says(TANAKA, new WorkMessage.WithdrawWork(CommandId.fresh(), item.item(), "重複"));
    assertThat(gone.state()).isEqualTo(WorkState.withdrawn);
    refused("work-over", () -> takes(SATO, gone));
    refused(
        "work-over",
        () -> says(TANAKA, new WorkMessage.WithdrawWork(CommandId.fresh(), gone.item(), "重複")));
  }

  @Test
  void onlyTheDepartmentAndTheBranchSeeIt() {
    var item = asked(false);
    assertThat(List.of(SATO, ITO, TANAKA, KATO)).allMatch(actor -> sees(actor, item));
    assertThat(List.of(SUZUKI, YAMAMOTO, NISHI_1)).noneMatch(actor -> sees(actor, item));
    refused("no-such-work", () -> takes(SUZUKI, item));
  }

  @Test
  void aDepartmentIsNotBuriedInWork() {
    for (int i = 0; i < WorkItems.OPEN; i++) {
      asked(false);
    }
    refused("work-too-many", () -> asked(false));
  }

  @Test
  void whateverIsSaidInWhateverOrderNothingIsLostAndNobodyReviewsTheirOwn() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var all = new ArrayList<WorkItem>();
      for (int i = 0; i < 3; i++) {
        all.add(
            asked(
                random.nextBoolean() ? WorkKind.entry : WorkKind.certificate,
                random.nextBoolean()));
      }
      for (int step = 0; step < 60; step++) {
        var id = all.get(random.nextInt(all.size())).item();
        var actor = random.nextBoolean() ? SATO : ITO;
        try {
          says(actor, anything(random, id));
        } catch (Problem refused) {
          assertThat(refused.code()).startsWith("work-");
        }
        var item = items.find(id).orElseThrow();
        assertThat(item.holder() != null).isEqualTo(item.state() == WorkState.taken);
        if (item.step() == WorkStep.review && item.holder() != null) {
          assertThat(item.holder()).isNotEqualTo(item.enteredBy());
        }
      }
    }
  }

  private static WorkCommand anything(Random random, WorkItemId item) {
    var id = CommandId.fresh();
    return switch (random.nextInt(10)) {
      case 9 -> new WorkMessage.AskWorkAgain(id, item, "内容");
      case 0 -> new WorkMessage.GiveBackWork(id, item, null);
      case 1 -> new WorkMessage.SendBackWork(id, item, "もう一度");
      case 2 -> new WorkMessage.WithdrawWork(id, item, "不要");
      case 3, 4, 5 -> new WorkMessage.FinishWork(id, item, null);
      default -> new WorkMessage.TakeWork(id, item);
    };
  }

  @Test
  void whatWasOverBeforeIsForgottenAndWhatIsOpenNever() {
    var open = asked(false);
    var over = finishes(SATO, takes(SATO, asked(false)));
    items.forget(now.plusSeconds(1));
    assertThat(items.find(over.item())).isEmpty();
    assertThat(items.find(open.item())).isPresent();
  }
}
