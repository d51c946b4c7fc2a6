package org.madoguchi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypeScriptTest {
  private static final Path FILE = Path.of("../client-web/src/wire/messages.gen.ts");

  /** Run with {@code -Dwire.write=true} to write the file anew. */
  @Test
  void theTypesOfTheScreensAreThoseOfTheServer() throws IOException {
    var fresh =
        TypeScript.of(
            ClientMessage.class,
            ServerMessage.class,
            Me.class,
            SignIn.class,
            Enrolment.class,
            Town.class,
            CallAccess.class,
            CallStandby.class,
            CharacterVariant.class,
            KioskSettings.class,
            ReceptionRow.class,
            SessionRow.class,
            OpeningDay.class,
            SheetWish.class,
            PointsTable.class,
            PointsTrial.class,
            PointsScore.class,
            PracticePerson.class,
            PracticeReview.class,
            DemoAccess.class,
            PhotoPages.class,
            UploadProgress.class,
            FormEntry.class,
            EditedForm.class,
            FormSave.class,
            FormSaved.class,
            FormTrial.class,
            FormUse.class,
            PackEntry.class,
            EditedPack.class,
            PackSave.class,
            PackChecked.class,
            PackRestore.class,
            PackTry.class,
            ProblemBody.class);
    if (Boolean.getBoolean("wire.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, fresh);
    }
    assertThat(FILE)
        .as("stale: ./mvnw -pl server -am test -Dtest=TypeScriptTest -Dwire.write=true")
        .hasContent(fresh);
  }
}
