package octavo.typeset.page;

/** What an element of the structure holds: other elements, and slots for content. */
public sealed interface StructureKid permits StructureElement, Slot {}
