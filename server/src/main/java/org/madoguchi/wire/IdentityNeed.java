package org.madoguchi.wire;

/** Whether a procedure asks for 本人確認. */
public enum IdentityNeed {
  /** Before a form is finished and before the procedure is accepted. */
  required,
  /** When staff sees a reason. */
  asNeeded,
  none
}
