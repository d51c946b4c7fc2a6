package org.madoguchi.wire;

/** What kind of paper an original is; never whose. */
public enum OriginalKind {
  /** 転出証明書. */
  movingOutCertificate,
  /** 委任状. */
  powerOfAttorney,
  /** 戸籍の届書. */
  familyRegisterNotice,
  /** 戸籍謄本・抄本. */
  familyRegisterCopy,
  /** 申請書・届出書. */
  application,
  /** 証明書・診断書などの添付書類. */
  attachment,
  /** 資格確認書・手帳などの、返してもらうもの. */
  card,
  /** その他, in words of its own. */
  other
}
