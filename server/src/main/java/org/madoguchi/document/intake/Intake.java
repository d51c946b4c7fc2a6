package org.madoguchi.document.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.config.Plain;
import org.madoguchi.config.Yaml;
import org.madoguchi.wire.IntakeCatalog;
import org.madoguchi.wire.IntakeGroup;
import org.madoguchi.wire.IntakeItem;
import org.madoguchi.wire.ItemKind;

/** 共通データの項目: every item that can be asked for, in the order of the file. Immutable. */
public final class Intake {
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.\\{n})?(\\.[a-z][A-Za-z0-9]*)+");

  private final Map<String, IntakeItem> byKey;
  private final List<IntakeGroup> groups;
  private final Set<String> roles;

  private record Items(List<String> roles, List<IntakeGroup> groups, List<IntakeItem> items) {}

  private Intake(Map<String, IntakeItem> byKey, List<IntakeGroup> groups, Set<String> roles) {
    this.byKey = byKey;
    this.groups = groups;
    this.roles = roles;
  }

  /**
   * @param file such as config/intake.yaml
   * @throws ConfigProblem naming the file and what does not fit
   */
  public static Intake read(Path file) {
    Map<String, IntakeItem> byKey = new LinkedHashMap<>();
    Items read = Plain.toRecord(Yaml.read(file), Items.class, file.toString());
    for (IntakeItem item : read.items()) {
      if (!KEY.matcher(item.key()).matches()) {
        throw new ConfigProblem(file + ": not a key: " + item.key());
      }
      if (byKey.put(item.key(), item) != null) {
        throw new ConfigProblem(file + ": twice: " + item.key());
      }
      if (item.options().isEmpty() == (item.kind() == ItemKind.choice)) {
        throw new ConfigProblem(file + ": a choice, and nothing else, has options: " + item.key());
      }
    }
    for (IntakeItem item : byKey.values()) {
      String other = item.notAfter();
      if (other != null && !(byKey.containsKey(other) && isDate(byKey.get(other)))) {
        throw new ConfigProblem(file + ": no date " + other + " for " + item.key());
      }
    }
    var groups = read.groups().stream().map(IntakeGroup::key).toList();
    for (IntakeItem item : byKey.values()) {
      String group = item.key().substring(0, item.key().indexOf('.'));
      if (groups.stream().filter(group::equals).count() != 1) {
        throw new ConfigProblem(file + ": not one group for " + item.key());
      }
    }
    return new Intake(byKey, List.copyOf(read.groups()), Set.copyOf(read.roles()));
  }

  /**
   * Whether each row of the list is somebody in particular, such as the claimant and the spouse: a
   * form without a row for one of them has no need of them.
   */
  boolean isRoles(String list) {
    return roles.contains(list);
  }

  private static boolean isDate(IntakeItem item) {
    return item.kind() == ItemKind.date;
  }

  /** In the order of the file. */
  public Collection<IntakeItem> items() {
    return List.copyOf(byKey.values());
  }

  /** What the screens must know of the items to ask for them. */
  public IntakeCatalog catalog() {
    return new IntakeCatalog(groups, List.copyOf(byKey.values()));
  }

  /**
   * @param key also one of several, such as {@code person.3.name}
   */
  public Optional<IntakeItem> item(String key) {
    return Optional.ofNullable(byKey.get(ItemKey.of(key).pattern()));
  }
}
