package octavo.typeset.style;

/** A part of a document: an element or characters. */
public sealed interface Node permits Element, Text {}
