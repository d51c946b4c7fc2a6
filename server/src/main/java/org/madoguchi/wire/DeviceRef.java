package org.madoguchi.wire;

import org.madoguchi.core.Bounds;

/**
 * A camera, microphone or speaker of a kiosk, as its browser names it ({@code MediaDeviceInfo},
 * Media Capture and Streams §9.2).
 *
 * @param id the browser's; another one after its site data was cleared
 * @param label what is printed on the box, by which it is found again
 */
public record DeviceRef(String id, String label) {
  public DeviceRef {
    Bounds.text(id, 200);
    Bounds.text(label, 200);
  }
}
