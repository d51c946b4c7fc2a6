package org.madoguchi.document.sheet;

import java.util.List;

/**
 * What stands on a sheet, in reading order.
 *
 * @param language of the text (BCP 47), such as {@code ja}
 * @param left the sender, at the top left
 * @param right the day, at the top right
 * @param head few lines in a frame below the title
 */
public record SheetContent(
    String language,
    String title,
    String left,
    String right,
    List<String> head,
    List<Section> sections) {

  /** Lines under a heading, which is never left alone at the foot of a page. */
  public record Section(String heading, List<Line> lines) {}

  /** One paragraph. */
  public record Line(Kind kind, String text) {}

  /** How a paragraph is set. */
  public enum Kind {
    /** What matters most, in strong letters. */
    lead,
    /** A heading inside a section. */
    title,
    text,
    /** □: something that is still to be done or brought. */
    check,
    /** Below a box: what else will do. */
    instead,
    /** A last day, in a frame. */
    deadline,
    small
  }
}
