package org.madoguchi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house: who may import whom. A package without a row is a failure. */
class HouseTest {
  private static final String BASE = "org.madoguchi";
  private static final String FEATURES =
      "core exec config wire journal bus owner directory procedure.pack procedure.guide procedure.points"
          + " procedure procedure.editor access queue document document.text"
          + " document.raster document.photo document.gate document.form document.intake"
          + " document.finish document.sheet print document.editor"
          + " consultation outcome work originals booking opening media equipment practice signaling";

  /** {@code exec} and {@code signaling} have their own module, and their own table there. */
  private static final Map<String, String> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("core", ""),
          Map.entry("config", ""),
          Map.entry("wire", "core"),
          Map.entry("journal", "core wire exec"),
          Map.entry("bus", "core wire"),
          Map.entry("owner", "core wire journal bus exec"),
          Map.entry("directory", "config core wire"),
          Map.entry("procedure.points", "config core wire"),
          Map.entry("procedure.pack", "config core wire"),
          Map.entry("procedure.guide", "core wire procedure.pack"),
          Map.entry("procedure", "config core wire directory procedure.pack procedure.guide"),
          Map.entry(
              "procedure.editor",
              "config core wire journal procedure procedure.guide procedure.pack"),
          Map.entry("access", "core wire journal directory config"),
          Map.entry("queue", "config core wire journal bus owner access directory procedure exec"),
          Map.entry("document", "core wire"),
          Map.entry("document.text", "core wire document"),
          Map.entry("document.raster", "core wire document document.text"),
          Map.entry("document.photo", "core document"),
          Map.entry(
              "document.gate", "core wire document document.raster document.photo document.text"),
          Map.entry("document.form", "core wire document document.text document.gate"),
          Map.entry("document.intake", "config core wire document.form document.text"),
          Map.entry("document.finish", "core wire document document.text"),
          Map.entry("document.sheet", "core document.finish document.text"),
          Map.entry(
              "print",
              "config core wire journal bus access directory procedure document.intake"
                  + " document.sheet exec"),
          Map.entry(
              "document.editor",
              "core wire journal procedure document document.text document.raster document.gate"
                  + " document.form document.intake document.finish"),
          Map.entry(
              "consultation",
              "core wire journal bus owner access procedure procedure.guide procedure.pack document"
                  + " document.form document.finish document.intake document.text outcome exec"),
          Map.entry("outcome", "core wire journal procedure directory"),
          Map.entry("opening", "core wire journal bus owner access directory exec"),
          Map.entry("work", "config core wire journal bus owner access directory procedure exec"),
          Map.entry("originals", "core wire journal bus owner access directory exec"),
          Map.entry("booking", "core wire journal bus owner access directory procedure exec"),
          Map.entry("media", "config core wire signaling signaling.token"),
          Map.entry("equipment", "core wire journal bus access directory exec"),
          Map.entry(
              "practice",
              "config core wire journal bus access directory procedure procedure.pack queue"
                  + " consultation exec"),
          Map.entry("web", FEATURES),
          Map.entry("demo", FEATURES));

  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  void everyPackageHasARow() {
    Set<String> packages =
        house.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(BASE))
            .map(name -> name.substring(BASE.length() + 1))
            .filter(name -> !name.equals("exec") && !name.startsWith("signaling"))
            .collect(Collectors.toSet());
    assertThat(packages).isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void everyPackageImportsOnlyWhatItsRowSays() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          var fine = DescribedPredicate.not(resideInAPackage(BASE + "..")).or(in(name));
          for (var other : Arrays.stream(allowed.split(" ")).filter(o -> !o.isEmpty()).toList()) {
            fine = fine.or(in(other));
          }
          classes().that(in(name)).should().onlyDependOnClassesThat(fine).check(house);
        });
  }

  @Test
  void nothingImportsTheWebButTheAppThatWiresIt() {
    noClasses()
        .that(resideInAPackage(BASE + ".."))
        .and(DescribedPredicate.not(in("web")))
        .and(DescribedPredicate.describe("not App", c -> !c.getName().startsWith(BASE + ".App")))
        .should()
        .dependOnClassesThat(in("web"))
        .check(house);
  }

  @Test
  void queueAndConsultationAreJoinedByTheAppOnly() {
    for (var pair : List.of(List.of("queue", "consultation"), List.of("consultation", "queue"))) {
      noClasses().that(in(pair.get(0))).should().dependOnClassesThat(in(pair.get(1))).check(house);
    }
  }

  @Test
  void theFeaturesOfTheTableAreAllThereAre() {
    assertThat(Stream.of(FEATURES.split(" ")).filter(f -> !Set.of("exec", "signaling").contains(f)))
        .containsExactlyInAnyOrderElementsOf(
            MAY_IMPORT.keySet().stream()
                .filter(name -> !Set.of("web", "demo").contains(name))
                .toList());
  }

  private static DescribedPredicate<JavaClass> in(String name) {
    return resideInAPackage(BASE + "." + name);
  }
}
