package org.madoguchi.signaling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may import whom. A package without a row is a failure. */
class PackagesTest {

  private static final String BASE = "org.madoguchi.signaling";

  /**
   * Short names; {@code face} is the base package without {@link SignalingServer}, which is {@code
   * server}.
   */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.of(
          "xml", List.of(),
          "stanza", List.of("face", "xml"),
          "muc", List.of("face", "exec", "stanza", "xml"),
          "focus", List.of("face", "stanza", "xml"),
          "sasl", List.of("face"),
          "standalone", List.of("face", "server", "sasl", "token"),
          "stream", List.of("face", "exec", "focus", "muc", "sasl", "stanza", "xml"),
          "token", List.of("face"),
          "ws", List.of("face"),
          "upstream", List.of("face", "ws"));

  private final JavaClasses ours =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.madoguchi");

  @Test
  void everyPackageHasARow() {
    Set<String> packages =
        ours.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(BASE) && !name.equals("org.madoguchi.exec"))
            .collect(Collectors.toSet());
    assertThat(packages)
        .isEqualTo(
            MAY_IMPORT.keySet().stream().map(n -> BASE + "." + n).collect(Collectors.toSet()));
  }

  @Test
  void everyPackageImportsWhatItsRowSays() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          DescribedPredicate<JavaClass> fine = foreign().or(in(name));
          for (String other : allowed) {
            fine = fine.or(in(other));
          }
          classes().that(in(name)).should().onlyDependOnClassesThat(fine).check(ours);
        });
  }

  @Test
  void theFaceImportsNothingOfOursButTheServerThatWiresIt() {
    classes()
        .that(in("face"))
        .should()
        .onlyDependOnClassesThat(foreign().or(in("face")))
        .check(ours);
    classes()
        .that(in("exec"))
        .should()
        .onlyDependOnClassesThat(foreign().or(in("exec")))
        .check(ours);
  }

  private static DescribedPredicate<JavaClass> foreign() {
    return DescribedPredicate.not(resideInAPackage("org.madoguchi.."));
  }

  private static DescribedPredicate<JavaClass> in(String name) {
    return switch (name) {
      case "face" ->
          resideInAPackage(BASE)
              .and(
                  DescribedPredicate.describe(
                      "face", c -> !c.getName().startsWith(SignalingServer.class.getName())));
      case "server" -> JavaClass.Predicates.equivalentTo(SignalingServer.class);
      case "exec" -> resideInAPackage("org.madoguchi.exec");
      default -> resideInAPackage(BASE + "." + name);
    };
  }
}
