package org.madoguchi.signaling.xml;

/**
 * How big a frame may be before it is refused.
 *
 * @param characters length of the whole frame
 * @param depth elements inside one another, the root counted
 * @param attributes on one element
 * @param nodes elements and runs of text in the whole frame
 */
public record XmlLimits(int characters, int depth, int attributes, int nodes) {}
