package org.madoguchi.wire;

/** How far calling for a waiting person has come; each step goes on where nobody answered. */
public enum CallStep {
  /** One member of staff after the other is asked. */
  one,
  /** 課全員: everybody of the department is called. */
  department,
  /** The clerk of the branch is told that nobody answers. */
  clerk,
  /** 折り返し: the resident is offered to be called back. */
  callback
}
