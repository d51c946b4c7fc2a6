package org.madoguchi.wire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;

/**
 * 手続案内: what follows from what a resident has answered so far. What depends on a 分からない is in {@code
 * unsure} only, and what depends on a question still to be asked is nowhere yet.
 *
 * @param packs the procedures it was worked out from, each in the version the consultation keeps
 * @param questions to ask, in this order; those already answered may be answered anew
 * @param conflicts why a procedure can't be done here; then nothing else is said of it
 */
public record GuideView(
    List<GuidePack> packs,
    List<GuideQuestion> questions,
    List<GuideConsequence> consequences,
    List<GuideDocument> documents,
    List<GuideDeadline> deadlines,
    List<GuideConflict> conflicts,
    List<GuideUnsure> unsure,
    List<GuideNote> notes) {

  /**
   * @param version the beginning of the hash of the effective pack
   */
  public record GuidePack(ProcedureId procedure, String version) {}

  /**
   * @param person whom it is asked of, such as {@code person.1} of the intake; absent: the
   *     household
   * @param why what the answer is needed for
   * @param of the procedures that ask it
   * @param discreet not to be read aloud or shown where others may hear or see it (DV等支援措置)
   */
  public record GuideQuestion(
      String question,
      @Nullable String person,
      Wording ask,
      @Nullable Wording why,
      @Nullable GuideAnswer answer,
      List<ProcedureId> of,
      boolean discreet) {}

  /**
   * Something else there is to do.
   *
   * @param of the procedure whose pack says so
   * @param procedure what it leads to here; absent: elsewhere, then {@code what} says where
   * @param law the law or ordinance it follows from
   * @param unverified whether the municipality has yet to check it (要確認)
   */
  public record GuideConsequence(
      ProcedureId of,
      String consequence,
      Wording what,
      Wording reason,
      List<Law> law,
      @Nullable ProcedureId procedure,
      boolean unverified) {}

  /** A law or ordinance, as it is cited. */
  public record Law(String ja, boolean unverified) {}

  /**
   * Something to bring.
   *
   * @param or what will do instead
   * @param of the procedures that want it
   */
  public record GuideDocument(
      String document,
      Wording what,
      List<Wording> or,
      List<ProcedureId> of,
      boolean unverified,
      @Nullable DocumentTick tick) {}

  /**
   * A last day.
   *
   * @param from the day it is counted from, in words
   * @param fromDay that day; absent while it has not been said
   * @param last the last day; absent with {@code fromDay}
   * @param counted the last day as counted, where that is closed and {@code last} the next opening
   *     day; else absent
   */
  public record GuideDeadline(
      ProcedureId of,
      String deadline,
      Wording what,
      Wording from,
      @Nullable LocalDate fromDay,
      int length,
      PeriodUnit unit,
      DayCount count,
      @Nullable LocalDate last,
      @Nullable LocalDate counted,
      List<Law> law,
      boolean unverified) {}

  /** Why a procedure can't be done here, and where instead. */
  public record GuideConflict(
      ProcedureId of,
      String conflict,
      Wording what,
      Wording reason,
      List<Law> law,
      boolean unverified) {}

  /**
   * 確かめること: a question that nobody could answer.
   *
   * @param findOut how to find out
   * @param depends what will, or will not, follow
   */
  public record GuideUnsure(
      String question,
      @Nullable String person,
      Wording ask,
      Wording findOut,
      List<Wording> depends) {}

  /** What staff should know of a procedure; not for residents. */
  public record GuideNote(ProcedureId of, String ja, boolean unverified) {}
}
