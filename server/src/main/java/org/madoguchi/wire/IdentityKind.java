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
  /** 身体障害者手帳など: with a photograph, as those above. */
  disabilityCertificate,
  /** 資格確認書; without a photograph, as the next four. */
  healthInsurance,
  /** 年金手帳・基礎年金番号通知書. */
  pension,
  /** 介護保険被保険者証. */
  careInsurance,
  /** 各種医療証. */
  medicalCertificate,
  /** 学生証. */
  studentCard,
  /** Two without a photograph: what a form's box says. */
  twoDocuments,
  /** 委任状. */
  mandate,
  /** 戸籍・登記事項証明書. */
  register,
  /** Questions that only this person can answer. */
  oral,
  other
}
