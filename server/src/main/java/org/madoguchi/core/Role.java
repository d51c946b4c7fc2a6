package org.madoguchi.core;

/** Who somebody is at the counter; what each may do is in {@code access}, in one table. */
public enum Role {
  /** 住民, at a kiosk. */
  resident,
  /** 出張所職員, beside the kiosk. */
  clerk,
  /** 本庁職員. */
  staff,
  /** 管理者・業務改善の担当. */
  supervisor,
  /** 情報政策課. */
  admin
}
