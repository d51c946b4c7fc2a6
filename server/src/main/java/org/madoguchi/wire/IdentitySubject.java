package org.madoguchi.wire;

/** Who was identified. */
public enum IdentitySubject {
  /** 届出人・申請者. */
  filer,
  /** 代理人, who came in their place. */
  agent
}
