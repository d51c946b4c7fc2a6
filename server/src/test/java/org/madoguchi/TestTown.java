package org.madoguchi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Skills;
import org.madoguchi.access.WorkDuties;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.SelfTestPart;
import org.madoguchi.wire.SelfTestState;
import org.madoguchi.wire.SelfTestStep;
import org.madoguchi.wire.WorkStep;

/** The sample town as the server reads it, and people of it, without a server. */
public final class TestTown {
  public static final Path SETTINGS = Path.of("../config");
  public static final Directory DIRECTORY = Directory.read(SETTINGS.resolve("town/town.yaml"));
  public static final FormTemplates FORMS =
      FormTemplates.load(SETTINGS.resolve("forms"), new UploadGate(UploadGate.DEFAULT_MAX_BYTES));
  public static final Intake INTAKE = Intake.read(SETTINGS.resolve("intake.yaml"));
  public static final FormFillings FILLINGS = FormFillings.load(SETTINGS.resolve("forms"), INTAKE);
  public static final Catalog CATALOG =
      Catalog.read(
          SETTINGS.resolve("procedures"),
          DIRECTORY,
          FORMS.all().stream().map(form -> new FormId(form.id())).toList(),
          INTAKE.catalog(),
          Clock.systemUTC());

  public static final Actor SATO = staff("sato", "市民課 佐藤", "shimin");
  public static final Actor ITO = staff("ito", "市民課 伊藤", "shimin");

  /** 委託: enters, and sees nothing else. */
  public static final Actor MORI =
      new Actor(
          new Person("mori", Role.staff, "委託 森"),
          null,
          List.of(new DepartmentId("shimin")),
          null,
          new Skills(List.of(), List.of()),
          new WorkDuties(List.of(WorkStep.entry), true));

  public static final Actor SUZUKI = staff("suzuki", "保険年金課 鈴木", "hoken");
  public static final Actor TANAKA = clerk("tanaka", "西出張所 田中", "nishi");
  public static final Actor YAMAMOTO = clerk("yamamoto", "東出張所 山本", "higashi");
  public static final Actor NISHI_1 = kiosk("nishi-1", "nishi");
  public static final Actor NISHI_2 = kiosk("nishi-2", "nishi");
  public static final Actor HIGASHI_1 = kiosk("higashi-1", "higashi");
  public static final Actor KATO =
      new Actor(new Person("kato", Role.supervisor, "業務改善担当 加藤"), null, List.of(), null);
  public static final Actor ADMIN =
      new Actor(new Person("admin", Role.admin, "情報政策課"), null, List.of(), null);

  /** What a kiosk finds when all is in order. */
  public static final List<SelfTestStep> ALL_WELL =
      Arrays.stream(SelfTestPart.values())
          .map(part -> new SelfTestStep(part, SelfTestState.ok, null, null))
          .toList();

  private TestTown() {}

  /** The sample town's settings, to be changed. */
  public static void copyTo(Path folder) throws IOException {
    try (var files = Files.walk(SETTINGS)) {
      for (var file : files.toList()) {
        var to = folder.resolve(SETTINGS.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  private static Actor staff(String account, String name, String department) {
    var departments = List.of(new DepartmentId(department));
    return new Actor(new Person(account, Role.staff, name), null, departments, null);
  }

  private static Actor clerk(String account, String name, String branch) {
    var person = new Person(account, Role.clerk, name);
    return new Actor(person, new BranchId(branch), List.of(), null);
  }

  private static Actor kiosk(String kiosk, String branch) {
    var person = new Person(kiosk, Role.resident, "端末 " + kiosk);
    return new Actor(person, new BranchId(branch), List.of(), new KioskId(kiosk));
  }
}
