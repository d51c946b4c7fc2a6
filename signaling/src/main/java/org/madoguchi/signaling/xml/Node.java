package org.madoguchi.signaling.xml;

/** What an element may contain. */
public sealed interface Node permits Element, Text {}
