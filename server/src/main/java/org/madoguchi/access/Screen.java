package org.madoguchi.access;

import java.util.Set;
import org.madoguchi.core.Role;

/**
 * One of the screens, and whose it is. Each lives below a path of its own, and its session cookie
 * is sent to that path only, so that four windows of one browser can be four people.
 */
public enum Screen {
  kiosk(Set.of(Role.resident)),
  clerk(Set.of(Role.clerk)),
  staff(Set.of(Role.staff)),
  supervisor(Set.of(Role.supervisor, Role.admin)),
  admin(Set.of(Role.admin));

  private final Set<Role> roles;

  Screen(Set<Role> roles) {
    this.roles = roles;
  }

  public boolean isFor(Role role) {
    return roles.contains(role);
  }
}
