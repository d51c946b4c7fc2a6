package org.madoguchi.wire;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/**
 * What was chosen for one kiosk, once, by whoever set it up; body of {@code POST
 * /kiosk/api/settings}.
 *
 * @param camera absent: whichever the browser takes
 * @param documentCamera 書画カメラ; absent: this kiosk has none
 * @param microphone absent: whichever the browser takes
 * @param speaker absent: whichever the browser takes
 * @param volume of the other's voice, in per cent
 * @param pushToTalk whether one side speaks at a time, for a room that echoes
 * @param codec the preferred one; absent: the browsers agree by themselves
 * @param printer whether it has one of its own and prints without a dialog ({@code
 *     --kiosk-printing}); a printer of the clerk's does not count
 * @param selfTestAt the time of day of the 自己点検, in whole minutes of the town's clock
 */
public record KioskSettings(
    @Nullable DeviceRef camera,
    @Nullable DeviceRef documentCamera,
    @Nullable DeviceRef microphone,
    @Nullable DeviceRef speaker,
    int volume,
    boolean pushToTalk,
    @Nullable VideoCodec codec,
    boolean printer,
    LocalTime selfTestAt) {

  /** Of a kiosk nobody has set up: it finds devices by itself, and tests them before opening. */
  public static final KioskSettings DEFAULTS =
      new KioskSettings(null, null, null, null, 80, false, null, false, LocalTime.of(8, 0));

  public KioskSettings {
    Bounds.whole(volume, 10, 100);
    if (selfTestAt != null && !selfTestAt.equals(selfTestAt.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("not a whole minute");
    }
  }
}
