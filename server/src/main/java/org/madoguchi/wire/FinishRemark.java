package org.madoguchi.wire;

/** What staff must know of a finished document. */
public enum FinishRemark {
  /** Its own fonts are not in the file, so it can't be PDF/A (ISO 19005-2, 6.2.11.4). */
  fontsNotEmbedded,
  /** It was made elsewhere, and nobody has proved that its pages are as PDF/A asks. */
  madeElsewhere,
  /**
   * The upload carries a signature; this is a copy without it, and the upload is kept as it was.
   */
  signedElsewhere
}
