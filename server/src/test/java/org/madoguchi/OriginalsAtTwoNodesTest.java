package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.wire.OriginalItem;
import org.madoguchi.wire.OriginalKind;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.OriginalState;
import org.madoguchi.wire.ServerMessage;

/** 原本受領簿 at two nodes that share one PostgreSQL. */
@Timeout(300)
class OriginalsAtTwoNodesTest {
  private static final int EACH = 8;

  private static OriginalMessage.ReceiveOriginal paper() {
    return new OriginalMessage.ReceiveOriginal(
        CommandId.fresh(),
        OriginalId.fresh(),
        new DepartmentId("shimin"),
        null,
        null,
        OriginalKind.powerOfAttorney,
        null,
        1,
        OriginalPurpose.send);
  }

  @Test
  void theBranchHasOneRowOfNumbersAndEachNodeTellsWhatIsSaidAtTheOther() throws Exception {
    var clock = new TestClock();
    try (var postgres = TestPostgres.start()) {
      var settings = TestPostgres.settings(postgres);
      try (var one = TestCounter.start(settings, clock);
          var two = TestCounter.start(settings, clock)) {
        var here = one.clerk("tanaka").desk();
        var there = two.clerk("tanaka").desk();
        var first = paper();
        here.command(first, first.id());
        for (int i = 1; i < EACH; i++) { // at the same moment, as two clerks do
          var mine = paper();
          var theirs = paper();
          here.say(mine);
          there.say(theirs);
          here.expect(ServerMessage.Done.class, d -> mine.id().equals(d.ref()));
          there.expect(ServerMessage.Done.class, d -> theirs.id().equals(d.ref()));
        }

        var sato = two.staff("sato").desk();
        sato.expect(ServerMessage.OriginalsSnapshot.class);
        var paper = first.original();
        here.say(new OriginalMessage.SendOriginal(CommandId.fresh(), paper));
        sato.expect(
            ServerMessage.OriginalChanged.class,
            m ->
                m.original().original().equals(paper)
                    && m.original().state() == OriginalState.sent);

        var book = two.clerk("tanaka").desk().expect(ServerMessage.OriginalsSnapshot.class);
        assertThat(book.originals())
            .extracting(OriginalItem::number)
            .containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 2 * EACH - 1).mapToObj("西-R8-%04d"::formatted).toList());
      }
    }
  }
}
