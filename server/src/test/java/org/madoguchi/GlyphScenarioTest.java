package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.finish.PageText;
import org.madoguchi.document.finish.PicturedGlyphs;
import org.madoguchi.document.finish.Referee;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.GlyphStrokes;
import org.madoguchi.wire.GlyphView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** 外字画像: a name that no font can write is seen, printed and kept as it was said. */
class GlyphScenarioTest {
  private static final DocumentId IDO = new DocumentId("ido");
  private static final String NAME = "渡" + PicturedGlyphs.VARIANT + PicturedGlyphs.OWN;
  private static final byte[] STROKES =
      WireJson.write(new GlyphStrokes(List.of(List.of(.1, .1, .5, .9, .9, .5))))
          .getBytes(StandardCharsets.UTF_8);

  private TestCounter counter;
  private TestScreen kiosk;
  private TestScreen sato;
  private ConsultationId room;
  private TestSocket resident;
  private TestSocket staff;

  @BeforeEach
  void aNameIsSaid() {
    counter = TestCounter.start();
    kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    room = sato.talkWith(kiosk);
    enter();
    var open = CommandId.fresh();
    staff.command(new RoomMessage.OpenForm(open, IDO, new FormId("juminido")), open);
    var say = CommandId.fresh();
    staff.command(new RoomMessage.ChangeItem(say, "person.1.name", NAME), say);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void enter() {
    resident = kiosk.room(room);
    resident.expect(ServerMessage.RoomSnapshot.class);
    staff = sato.room(room);
  }

  private ConsultationView view() {
    return sato.room(room).expect(ServerMessage.RoomSnapshot.class).consultation();
  }

  private int attach(TestScreen who, String name, byte[] body) {
    return who.put("rooms/" + room + "/glyphs/" + name, body).statusCode();
  }

  private void attachBoth() {
    assertThat(attach(sato, "E000.strokes", STROKES)).isEqualTo(204);
    assertThat(attach(sato, "9089-E01EE.bitmap", PicturedGlyphs.cross())).isEqualTo(204);
  }

  private String fieldPath(DocumentView document, List<GlyphView> glyphs) {
    int at = 0;
    while (!document.fields().get(at).id().equals("mover_1_name")) {
      at++;
    }
    var field = document.fields().get(at);
    var name = new FieldPictures.Shown(document.file(), field, NAME, glyphs).name();
    return "rooms/" + room + "/documents/" + IDO + "/fields/" + at + "/" + name + ".png";
  }

  @Test
  void itIsPrintedAsItWasSaidAlsoAfterARestart() {
    attachBoth();
    assertThat(resident.expectEvent(ConsultationEvent.GlyphAttached.class).character())
        .isEqualTo(PicturedGlyphs.OWN);
    counter.restart();
    enter();
    assertThat(view().glyphs())
        .extracting(GlyphView::character)
        .containsExactly(PicturedGlyphs.OWN, PicturedGlyphs.VARIANT);
    var finish = CommandId.fresh();
    staff.command(new RoomMessage.FinishDocument(finish, IDO, false, "署名は紙で"), finish);
    var file = resident.expectEvent(ConsultationEvent.DocumentFinished.class).file();
    var filed = CommandId.fresh();
    staff.command(new RoomMessage.FileDocument(filed, IDO), filed);
    var pdf = sato.get("rooms/" + room + "/files/" + file + ".pdf").body();
    assertThat(PageText.of(pdf)).contains(NAME);
    assertThat(Referee.rulesBrokenBy(pdf)).isEmpty();
    assertThat(view().intake().values()).containsEntry("person.1.name", NAME);
  }

  @Test
  void bothSeeTheFieldWithItAndWithAnotherOnceThatIsAttached() {
    assertThat(view().documents().get(0).values()).doesNotContainKey("mover_1_name");
    attachBoth();
    var first = view();
    var path = fieldPath(first.documents().get(0), first.glyphs());
    assertThat(kiosk.get(path + "?look=word").statusCode()).isEqualTo(200);
    var seen = sato.get(path).body();
    assertThat(seen).isNotEmpty();
    var other =
        WireJson.write(new GlyphStrokes(List.of(List.of(.9, .1, .9, .1, .9, .9))))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(attach(sato, "E000.strokes", other)).isEqualTo(204);
    assertThat(sato.get(path).statusCode()).isEqualTo(404);
    var second = view();
    assertThat(sato.get(fieldPath(second.documents().get(0), second.glyphs())).body())
        .isNotEmpty()
        .isNotEqualTo(seen);
  }

  @Test
  void onlyTheStaffOfTheRoomAttachesAndOnlyWhatIsAPicture() {
    assertThat(attach(kiosk, "E000.strokes", STROKES)).isEqualTo(403);
    assertThat(attach(counter.staff("ito"), "E000.strokes", STROKES)).isEqualTo(403);
    assertThat(attach(sato, "5C71.strokes", STROKES)).isEqualTo(422); // 山
    assertThat(attach(sato, "E000.bitmap", STROKES)).isEqualTo(422);
    assertThat(attach(sato, "E000.strokes", "{\"strokes\":[]}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(422);
    assertThat(attach(sato, "E000.strokes", new byte[300 << 10])).isEqualTo(422);
    assertThat(attach(sato, "D800.strokes", STROKES)).isEqualTo(422);
    assertThat(view().glyphs()).isEmpty();
  }

  @Test
  void aPictureFileIsCutInAProcessOfItsOwnAndNothingOfItIsKept() throws Exception {
    var picture = new java.awt.image.BufferedImage(300, 300, 1);
    var pen = picture.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, 300, 300);
    pen.setColor(java.awt.Color.BLACK);
    pen.fillRect(100, 50, 30, 200);
    pen.dispose();
    var png = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(picture, "png", png);
    var read = sato.post("rooms/" + room + "/glyph-picture", png.toByteArray());
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(attach(sato, "E000.bitmap", read.body())).isEqualTo(204);
    var refused = sato.post("rooms/" + room + "/glyph-picture", "no picture".getBytes());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("photo-kind");
  }
}
