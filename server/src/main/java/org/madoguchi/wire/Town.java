package org.madoguchi.wire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;

/**
 * What every screen must know of the town to put ids into words; the answer of {@code GET
 * /{screen}/api/town}. Nothing in it is about a person.
 *
 * @param demo whether the server was started with the sample town
 * @param atAnyHour whether the hours of the town are set aside, as for a trial at night
 * @param practiceKiosks 練習: the counter is there to practise, and only 練習の来庁者 sit at these; absent
 *     in earnest
 * @param sheetAtKiosk whether a resident is offered an お持ち帰り用紙 at the kiosk
 * @param bundles ライフイベント: what often comes together
 * @param maxUploadBytes how long a file may be that is taken in
 */
public record Town(
    Words name,
    boolean demo,
    boolean atAnyHour,
    @Nullable List<KioskId> practiceKiosks,
    boolean sheetAtKiosk,
    long maxUploadBytes,
    List<Branch> branches,
    List<Department> departments,
    List<Kiosk> kiosks,
    List<LifeEvent> lifeEvents,
    List<Procedure> procedures,
    List<Bundle> bundles,
    List<Form> forms,
    IntakeCatalog intake) {

  public record Branch(BranchId branch, Words name) {}

  /**
   * 本庁の課.
   *
   * @param phone as it stands on an お持ち帰り用紙
   * @param booking how it takes bookings; absent where it takes none
   */
  public record Department(
      DepartmentId department, Words name, @Nullable String phone, @Nullable Booking booking) {}

  /**
   * 予約: which times of a department may be booked.
   *
   * @param minutes how long each is, 5 to 240; 30 when left out
   * @param places how many residents each is for, 1 to 20; 1 when left out
   * @param days how many open days ahead, 1 to 60; 14 when left out
   */
  public record Booking(
      @Nullable Integer minutes, @Nullable Integer places, @Nullable Integer days) {
    public Booking {
      minutes = Bounds.whole(minutes == null ? 30 : minutes, 5, 240);
      places = Bounds.whole(places == null ? 1 : places, 1, 20);
      days = Bounds.whole(days == null ? 14 : days, 1, 60);
    }
  }

  public record Kiosk(KioskId kiosk, BranchId branch, String name) {}

  /** ライフイベント: one tile of the kiosk. */
  public record LifeEvent(String id, Words title, Words hint, List<ProcedureId> procedures) {}

  /**
   * 手続.
   *
   * @param bring what to have at hand
   * @param minutesFrom how long it takes, in minutes
   * @param inPerson whether the branch clerk is the accepting officer (転入届・転居届)
   * @param remark a sentence the resident should know before calling
   * @param quiet whether nothing cheerful is said or asked afterwards (おくやみ)
   * @param unverified whether a fact in it still needs the municipality's check (要確認); not shown to
   *     residents
   * @param identityCheck whether 本人確認 is asked for; absent means required
   * @param law what it rests on
   * @param fee absent when the pack says nothing of one
   */
  public record Procedure(
      ProcedureId procedure,
      Words title,
      Words summary,
      DepartmentId department,
      List<Words> bring,
      int minutesFrom,
      int minutesTo,
      boolean inPerson,
      boolean quiet,
      boolean unverified,
      @Nullable Words remark,
      @Nullable IdentityNeed identityCheck,
      List<FormId> forms,
      List<Outcome> outcomes,
      List<GuideView.Law> law,
      @Nullable Fee fee) {

    /** Whether somebody must be identified before a form of it is finished. */
    public boolean requiresIdentityCheck() {
      return identityCheck == null || identityCheck == IdentityNeed.required;
    }

    /** The same procedure with further forms. */
    public Procedure with(List<FormId> more) {
      return new Procedure(
          procedure,
          title,
          summary,
          department,
          bring,
          minutesFrom,
          minutesTo,
          inPerson,
          quiet,
          unverified,
          remark,
          identityCheck,
          Stream.concat(forms.stream(), more.stream()).distinct().toList(),
          outcomes,
          law,
          fee);
    }
  }

  /**
   * @param accepts whether it says that the procedure was received or carried out (受理, 仮受付, 交付,
   *     登録), in part too; the checklist is looked at then
   */
  public record Outcome(OutcomeCode outcome, Words title, boolean accepts) {}

  /**
   * 手数料: what a copy or an act costs.
   *
   * @param unverified whether the municipality has yet to check it (要確認)
   */
  public record Fee(int yen, boolean unverified) {}

  /**
   * ライフイベント of the 手続案内.
   *
   * @param start the procedures that come up first
   * @param leads those that some answers lead to
   */
  public record Bundle(
      String bundle,
      Wording title,
      List<ProcedureId> start,
      List<ProcedureId> leads,
      boolean unverified) {}

  public record Form(FormId form, Words title) {}
}
