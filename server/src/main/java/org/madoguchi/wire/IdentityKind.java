package org.madoguchi.wire;

/**
 * 本人確認: by what kind of document, or otherwise, somebody is identified. A form's box for it has the
 * same name in the PDF with {@code id_} before it: {@code id_driver_licence}.
 */
public enum IdentityKind {
  mynumberCard,
  driverLicence,
  passport,
  /** 在留カード・特別永住者証明書. */
  residenceCard,
  /** Two without a photograph. */
  twoDocuments,
  /** 委任状. */
  mandate,
  /** 戸籍・登記事項証明書. */
  register,
  /** Questions that only this person can answer. */
  oral,
  other
}
