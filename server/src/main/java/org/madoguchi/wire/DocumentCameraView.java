package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 書画カメラ: what was decided about the kiosk's document camera, and the stills taken with it. Whether
 * there is one, and whether its picture arrives, is known from the call alone.
 *
 * @param stillAsked what the kiosk is asked for now; a later question takes its place
 * @param stills in the order they were taken
 */
public record DocumentCameraView(
    DocumentCameraState state, @Nullable StillRequest stillAsked, List<Still> stills) {}
