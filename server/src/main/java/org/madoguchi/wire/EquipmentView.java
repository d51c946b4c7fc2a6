package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.KioskId;

/**
 * 機器: what was chosen for a kiosk and how it was found to be.
 *
 * @param configuredAt when the settings were last kept; absent: nobody has chosen yet
 * @param requestedAt since when somebody waits for a 自己点検 that was asked for
 * @param begunAt since when one goes on
 * @param abortedAt when the last one was given up because somebody touched the screen; absent after
 *     one that came to its end
 * @param lastTest the last one that came to its end
 */
public record EquipmentView(
    KioskId kiosk,
    KioskSettings settings,
    @Nullable Instant configuredAt,
    @Nullable Instant requestedAt,
    @Nullable Instant begunAt,
    @Nullable Instant abortedAt,
    @Nullable SelfTestResult lastTest) {}
