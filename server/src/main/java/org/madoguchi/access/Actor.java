package org.madoguchi.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.Me;
import org.madoguchi.wire.Town;

/**
 * Whoever acts at a screen.
 *
 * @param branch of a clerk or a kiosk
 * @param departments whose lines a member of staff answers
 * @param kiosk for the resident at a kiosk
 * @param skills what a member of staff is asked about first
 * @param duties which steps of 作業 a member of staff does
 */
public record Actor(
    Person person,
    @Nullable BranchId branch,
    List<DepartmentId> departments,
    @Nullable KioskId kiosk,
    Skills skills,
    WorkDuties duties) {

  /** Somebody who does every step of 作業. */
  public Actor(
      Person person,
      @Nullable BranchId branch,
      List<DepartmentId> departments,
      @Nullable KioskId kiosk,
      Skills skills) {
    this(person, branch, departments, kiosk, skills, WorkDuties.ALL);
  }

  /** Somebody without skills of their own. */
  public Actor(
      Person person,
      @Nullable BranchId branch,
      List<DepartmentId> departments,
      @Nullable KioskId kiosk) {
    this(person, branch, departments, kiosk, Skills.GENERAL);
  }

  public Role role() {
    return person.role();
  }

  /** 委託: whoever sees nothing but their own steps of 作業. */
  public boolean isContractor() {
    return duties.contractor();
  }

  /** The branch of a clerk or a kiosk. */
  public BranchId ownBranch() {
    if (branch == null) {
      throw new Problem.Forbidden("not-allowed");
    }
    return branch;
  }

  /** The kiosk of a resident. */
  public KioskId ownKiosk() {
    if (kiosk == null) {
      throw new Problem.Forbidden("not-allowed");
    }
    return kiosk;
  }

  /** Whether this kiosk is one's own, or one of those one looks after. */
  public boolean sees(Town.Kiosk other) {
    return switch (role()) {
      case resident -> other.kiosk().equals(kiosk);
      case clerk -> other.branch().equals(branch);
      case staff -> false;
      case supervisor, admin -> true;
    };
  }

  public Me me() {
    return new Me(person, branch, departments, kiosk, duties.steps(), duties.contractor());
  }
}
