package org.madoguchi.wire;

/** Why a part of a 自己点検 is not in order; the screens say for each what to do. */
public enum SelfTestFault {
  cameraNotFound(SelfTestPart.camera),
  cameraRefused(SelfTestPart.camera),
  cameraBusy(SelfTestPart.camera),
  cameraNoPicture(SelfTestPart.camera),
  cameraDark(SelfTestPart.camera),
  documentCameraNotFound(SelfTestPart.documentCamera),
  documentCameraRefused(SelfTestPart.documentCamera),
  documentCameraBusy(SelfTestPart.documentCamera),
  documentCameraNoPicture(SelfTestPart.documentCamera),
  documentCameraDark(SelfTestPart.documentCamera),
  microphoneNotFound(SelfTestPart.sound),
  microphoneRefused(SelfTestPart.sound),
  microphoneBusy(SelfTestPart.sound),
  microphoneSilent(SelfTestPart.sound),
  speakerNotFound(SelfTestPart.sound),
  /** The browser lets no sound out before somebody has touched the screen. */
  speakerBlocked(SelfTestPart.sound),
  speakerNotHeard(SelfTestPart.sound),
  lineAway(SelfTestPart.network),
  lineSlow(SelfTestPart.network),
  callNotConnected(SelfTestPart.call),
  callNoPicture(SelfTestPart.call),
  printerNotKnown(SelfTestPart.printer);

  private final SelfTestPart part;

  SelfTestFault(SelfTestPart part) {
    this.part = part;
  }

  SelfTestPart part() {
    return part;
  }
}
