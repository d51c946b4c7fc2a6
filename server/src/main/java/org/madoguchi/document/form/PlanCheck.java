package org.madoguchi.document.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;

/** What is wrong with a plan, seen from its paper alone. Pure. */
public final class PlanCheck {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  /** Rounding, and lines that two boxes share, are no overlap. In millimetres. */
  private static final double SHARED = 0.3;

  private static final double SMALLEST = 2;

  private final FormPlan plan;
  private final List<PageSize> pages;
  private final List<FormProblem> problems = new ArrayList<>();

  private PlanCheck(FormPlan plan, List<PageSize> pages) {
    this.plan = plan;
    this.pages = pages;
  }

  /**
   * In the order of the plan.
   *
   * @param pages of the paper, as displayed
   */
  public static List<FormProblem> problems(FormPlan plan, List<PageSize> pages) {
    PlanCheck check = new PlanCheck(plan, pages);
    Map<String, PlacedField> first = new HashMap<>();
    for (int at = 0; at < plan.fields().size(); at++) {
      check.look(at, first);
    }
    return check.problems;
  }

  private void look(int at, Map<String, PlacedField> first) {
    PlacedField field = plan.fields().get(at);
    if (field.kind() != PlacedKind.seal) {
      named(at, field, first);
    }
    if (field.title().isBlank()) {
      inTheWay(at, "title-missing");
    }
    if (!field.mapped()) {
      inTheWay(at, "field-not-mapped");
    }
    if (field.kind() == PlacedKind.comb && field.max() == 0
        || field.kind() == PlacedKind.choice && field.options().isEmpty()) {
      inTheWay(at, "cells-missing");
    }
    placed(at, field);
  }

  private void named(int at, PlacedField field, Map<String, PlacedField> first) {
    boolean usable =
        ID.matcher(field.id()).matches()
            && (field.option() == null || ID.matcher(field.option()).matches());
    if (!usable) {
      inTheWay(at, "id-not-usable");
    }
    String name = field.id() + (field.option() == null ? "" : " " + field.option());
    @Nullable PlacedField same = first.putIfAbsent(name, field);
    @Nullable PlacedField group = first.putIfAbsent(field.id(), field);
    if (same != null && same != field
        || group != null && group != field && !together(group, field)) {
      inTheWay(at, "id-twice");
    }
  }

  private static boolean together(PlacedField one, PlacedField other) {
    return one.marked() && other.marked() && one.option() != null && other.option() != null;
  }

  private void placed(int at, PlacedField field) {
    if (field.page() >= pages.size()) {
      inTheWay(at, "outside-the-page");
      return;
    }
    PageSize page = pages.get(field.page());
    if (field.x() < -SHARED
        || field.y() < -SHARED
        || field.x() + field.w() > page.width() / FormLayout.MM + SHARED
        || field.y() + field.h() > page.height() / FormLayout.MM + SHARED) {
      inTheWay(at, "outside-the-page");
    }
    if (field.w() < SMALLEST || field.h() < SMALLEST) {
      remark(at, "too-small");
    }
    for (int other = 0; other < plan.fields().size(); other++) {
      if (other != at && overlap(field, plan.fields().get(other))) {
        remark(at, "overlaps");
        return;
      }
    }
  }

  private static boolean overlap(PlacedField a, PlacedField b) {
    return a.page() == b.page()
        && Math.min(a.x() + a.w(), b.x() + b.w()) - Math.max(a.x(), b.x()) > SHARED
        && Math.min(a.y() + a.h(), b.y() + b.h()) - Math.max(a.y(), b.y()) > SHARED;
  }

  private void inTheWay(int at, String code) {
    problems.add(new FormProblem(at, code, true, null));
  }

  private void remark(int at, String code) {
    problems.add(new FormProblem(at, code, false, null));
  }
}
