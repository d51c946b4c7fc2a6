package org.madoguchi.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.ConfigProblem;

class IntakeTest {
  @TempDir Path folder;

  private Intake read(String... items) throws IOException {
    StringBuilder yaml = new StringBuilder("groups:\n");
    for (String group : List.of("a", "person", "filer")) {
      yaml.append("  - { key: ").append(group).append(", title: { ja: 組, en: Group } }\n");
    }
    yaml.append("items:\n");
    for (String item : items) {
      yaml.append("  - { title: { ja: 項目, en: Item }, ").append(item).append(" }\n");
    }
    return Intake.read(Files.writeString(folder.resolve("intake.yaml"), yaml.toString()));
  }

  private void refused(String because, String... items) {
    assertThatThrownBy(() -> read(items))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("intake.yaml")
        .hasMessageContaining(because);
  }

  @Test
  void oneOfSeveralIsFoundByItsRow() throws IOException {
    Intake intake = read("key: \"person.{n}.name\", kind: name", "key: filer.name, kind: name");
    assertThat(intake.item("person.12.name")).isPresent();
    assertThat(intake.item("filer.name")).isPresent();
    assertThat(intake.item("person.0.name")).isEmpty();
    assertThat(intake.item("person.100.name")).isEmpty();
    assertThat(intake.item("person.name")).isEmpty();
    assertThat(intake.item("filer.1.name")).isEmpty();
  }

  @Test
  void aMistakeIsNamed() {
    refused("Name", "key: Name, kind: name");
    refused("twice: a.b", "key: a.b, kind: name", "key: a.b, kind: text");
    refused("has options: a.b", "key: a.b, kind: choice");
    refused("has options: a.b", "key: a.b, kind: text, options: [{value: x, en: x}]");
    refused("colour", "key: a.b, kind: text, colour: red");
    refused("kind", "key: a.b, kind: nothing");
    refused("group for b.c", "key: b.c, kind: name");
    refused("c.d", "key: a.b, kind: date, notAfter: c.d");
    refused("a.c", "key: a.b, kind: date, notAfter: a.c", "key: a.c, kind: text");
  }
}
