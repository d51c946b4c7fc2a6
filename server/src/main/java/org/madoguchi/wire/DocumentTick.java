package org.madoguchi.wire;

/** Whether something to bring is here (今日ある) or comes another day (次回). */
public enum DocumentTick {
  today,
  next
}
