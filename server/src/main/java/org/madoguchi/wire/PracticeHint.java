package org.madoguchi.wire;

/** What a good session contains; each can be seen in its events. */
public enum PracticeHint {
  /** 手続案内 was answered as the resident says. */
  guide,
  /** The resident confirmed something on the screen. */
  confirm,
  /** 筆談 was begun and written in. */
  notes,
  /** 本人確認 was recorded. */
  identity,
  /** The clerk accepted the procedure (受理). */
  accept,
  /** The clerk did what was asked of this kind. */
  task,
  /** A further procedure was added to the visit. */
  add,
  /** The form was finished and filed. */
  form,
  /** The form was signed. */
  sign,
  /** A paper was sent to the branch. */
  print,
  /** No form was opened, since nothing is to be filed here. */
  noForm
}
