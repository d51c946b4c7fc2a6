package org.madoguchi.wire;

/** Where a paper is to come out. */
public enum PrintPlace {
  /** 印刷トレイ: the branch clerk prints it. */
  tray,
  /** The kiosk prints it by itself, without a dialog. */
  kiosk
}
