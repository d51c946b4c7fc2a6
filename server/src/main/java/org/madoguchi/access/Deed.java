package org.madoguchi.access;

/** What can be asked over plain HTTP, beside the messages of the WebSockets. */
public enum Deed {
  /** See a page of a document of one's own room. */
  viewPage,
  /** Bring a PDF from disk into one's own room. */
  uploadDocument,
  /** Take a document of one's own room away as a PDF. */
  downloadDocument,
  /** See in which shapes a character can be printed. */
  viewVariants,
  /** Give a character that no font has a picture, for one's own room. */
  attachGlyph,
  /** Take part in picture and sound of one's own room. */
  joinCall,
  /** Give a still of the document camera that one's own room asks for. */
  giveStill,
  /** See a still of one's own room. */
  viewStill,
  /** Have a paper of one's own tray as a PDF, to print it. */
  viewPrint,
  /** Give the certificate that a 作業 in one's own hand is about, as a PDF. */
  giveCertificate,
  /** Have the certificate of a 作業 of one's own branch or department as a PDF. */
  viewCertificate,
  /** See an お持ち帰り用紙 before it is asked for. */
  previewSheet,
  /** Ask for an お持ち帰り用紙 of one's own consultation. */
  askForSheet,
  /** See the tables of points and try them out; nothing is kept. */
  simulatePoints,
  /** Call a 練習の来庁者, and look back on a practised session of one's own. */
  practise,
  /** See the sessions of a day. */
  listSessions,
  /** See the calendar of 受付時間. */
  viewOpening,
  /** Choose the devices of a kiosk, standing before it. */
  configureKiosk,
  /** Make forms of the municipality's own papers, try them and put them to use. */
  editForms,
  /** Read procedures, try them, and change what the municipality has otherwise. */
  editProcedures
}
