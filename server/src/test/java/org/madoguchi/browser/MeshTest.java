package org.madoguchi.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.Prosody;

/** Three and four people in one consultation, without a bridge: everybody sends to everybody. */
@Tag("browser")
class MeshTest {
  private final List<OwnWindow> people = new ArrayList<>();
  private Chromium chromium;
  private LoopbackPages pages;
  private OpenSignaling signaling;

  @BeforeEach
  void start() {
    chromium = Chromium.withDevices();
    pages = new LoopbackPages();
  }

  @AfterEach
  void stop() {
    signaling.close();
    pages.close();
    chromium.close();
  }

  private void joins(String name) {
    var window = new Window(chromium.browser(), pages.origin(), 400, 300, true);
    people.add(new OwnWindow(window).connect(signaling.options(name)));
  }

  private void everybodySeesEverybodyElse() {
    for (var person : people) {
      person.lines().decodeMoreThan(10, people.size() - 1);
    }
  }

  private void threeThenFour() {
    joins("端末");
    joins("市民課");
    joins("職員");
    everybodySeesEverybodyElse();
    joins("保険年金課");
    everybodySeesEverybodyElse();
  }

  @Test
  void threeSeeEachOtherAndTheFourthWhoComesIsSeenByAll() {
    signaling = new OpenSignaling();
    threeThenFour();
  }

  @Test
  void theSameThroughAProsodyBehindUs() {
    try (var prosody = Prosody.launch()) {
      signaling = OpenSignaling.before(prosody);
      threeThenFour();
    }
  }
}
