package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/** The municipality changes a procedure's file while people are being helped by it. */
class PackScenarioTest {
  private static final String BEFORE = "国外からの引っ越しですか。";
  private static final String AFTER = "海外の住所から移られましたか。";

  private final TestCounter counter = TestCounter.start();

  @AfterEach
  void stop() {
    counter.close();
  }

  private static GuideView begun(TestSocket room) {
    room.say(new RoomMessage.OpenGuide(CommandId.fresh()));
    return room.expect(ServerMessage.RoomGuide.class).guide();
  }

  private static GuideView.GuideQuestion first(GuideView guide) {
    return guide.questions().get(0);
  }

  private static Path changed(Path folder) throws IOException {
    TestTown.copyTo(folder);
    var pack = folder.resolve("procedures/tennyu.yaml");
    var text = Files.readString(pack);
    assertThat(text).contains(BEFORE);
    Files.writeString(pack, text.replace(BEFORE, AFTER));
    return folder;
  }

  private GuideView guideOf(ConsultationId id) {
    return counter.staff("sato").room(id).expect(ServerMessage.RoomGuide.class).guide();
  }

  @Test
  void aRunningConsultationKeepsTheProcedureItBeganWithAndTheNextHasTheNew(@TempDir Path folder)
      throws IOException {
    var running = counter.staff("sato").talkWith(counter.kiosk("nishi-1"));
    var room = counter.staff("sato").room(running);
    var question = first(begun(room)).question();
    var answer = new RoomMessage.AnswerGuide(CommandId.fresh(), question, null, GuideAnswer.no);
    room.command(answer, answer.id());

    counter.restart(changed(folder));

    var kept = guideOf(running);
    assertThat(first(kept).ask().ja()).isEqualTo(BEFORE);
    assertThat(first(kept).answer()).isEqualTo(GuideAnswer.no);
    var next = counter.staff("ito").talkWith(counter.kiosk("higashi-1"));
    var guide = begun(counter.staff("ito").room(next));
    assertThat(first(guide).ask().ja()).isEqualTo(AFTER);
    assertThat(guide.packs().get(0).version()).isNotEqualTo(kept.packs().get(0).version());
  }
}
