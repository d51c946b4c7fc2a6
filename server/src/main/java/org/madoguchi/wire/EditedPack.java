package org.madoguchi.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;

/**
 * A procedure as its officers read, check and change it.
 *
 * @param day the day on which it is so
 * @param version what holds on that day
 * @param since the day from which it is so; absent: as it came
 * @param next the day on which it becomes another; absent: on none
 * @param revision how many times it was changed at the screen; a change that names another number
 *     comes too late
 * @param changes what is otherwise than it came
 * @param own what the screen changed from this very day on, as YAML; empty: nothing
 * @param history the newest change first
 */
public record EditedPack(
    LocalDate day,
    String version,
    @Nullable LocalDate since,
    @Nullable LocalDate next,
    int revision,
    Town.Procedure procedure,
    List<GuideView.Law> notes,
    List<PackQuestion> questions,
    List<PackRule> conflicts,
    List<PackRule> consequences,
    List<PackDocument> documents,
    List<PackDeadline> deadlines,
    List<PackValue> changes,
    List<PackConfirmed> confirmed,
    List<PackResident> residents,
    String own,
    List<PackRevision> history) {

  /**
   * @param shared whether other procedures have it too; then it is not changed here
   */
  public record PackQuestion(
      String question,
      Wording ask,
      @Nullable Wording why,
      Wording findOut,
      boolean each,
      boolean discreet,
      boolean shared,
      @Nullable PackCondition when) {}

  /** What else is to be done, or why it can't be done here. */
  public record PackRule(
      String id,
      Wording what,
      Wording reason,
      List<GuideView.Law> law,
      @Nullable ProcedureId procedure,
      boolean unverified,
      @Nullable PackCondition when) {}

  /**
   * @param or what will do instead
   * @param shared whether other procedures have it too; then it is not changed here
   */
  public record PackDocument(
      String document,
      Wording what,
      List<Wording> or,
      boolean unverified,
      boolean shared,
      @Nullable PackCondition when) {}

  /**
   * @param from the day it is counted from, in words
   * @param item the date of the intake that this day is, or {@code today}; absent when only the
   *     resident knows it
   */
  public record PackDeadline(
      String deadline,
      Wording what,
      int length,
      PeriodUnit unit,
      DayCount count,
      Wording from,
      @Nullable String item,
      boolean openingDay,
      List<GuideView.Law> law,
      boolean unverified,
      @Nullable PackCondition when) {}

  /**
   * 確認しました: who has checked a fact that was marked 要確認.
   *
   * @param fact its path; {@code pack}: minutes, what to bring and the remark
   * @param from the day from which the mark is off
   * @param because on what ground
   */
  public record PackConfirmed(String fact, Person by, Instant at, LocalDate from, String because) {}

  /**
   * One change that was made at the screen.
   *
   * @param from the day from which it holds; absent: an earlier revision was put back
   * @param restored which one was put back; 0: as it came
   */
  public record PackRevision(
      int revision,
      Person by,
      Instant at,
      @Nullable LocalDate from,
      @Nullable Integer restored,
      String because,
      List<PackValue> changes) {}
}
