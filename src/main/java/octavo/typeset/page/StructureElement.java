package octavo.typeset.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An element of the logical structure (ISO 32000-1, 14.7), with its kids in the order they are
 * read.
 */
public final class StructureElement implements StructureKid {
  private final StructureType type;
  private final Map<Property, String> properties = new TreeMap<>();
  private final List<StructureKid> kids = new ArrayList<>();
  private OptionalInt source = OptionalInt.empty();

  /** An element without kids. */
  public StructureElement(StructureType type) {
    this.type = type;
  }

  /** What may be said of an element. */
  public enum Property {
    /** A name by which table cells and links refer to it, unique. */
    ID,
    /** What stands for it where it cannot be seen. */
    ALTERNATIVE,
    /** The characters it stands for, where its glyphs do not tell. */
    ACTUAL_TEXT,
    /** Its language, where it is not that of what it stands in; a BCP 47 tag. */
    LANGUAGE,
    /** Of a link, where it leads: {@code #} and an identifier, or an absolute address. */
    TARGET,
    /** Of a link, its name for assistive technology. */
    CONTENTS,
    /** Of a head cell: {@code Row}, {@code Column} or {@code Both}. */
    SCOPE,
    /** Of a cell, the {@link #ID}s of its head cells, a space between them. */
    HEADERS,
    /** Of a cell, how many rows it spans. */
    ROW_SPAN,
    /** Of a cell, how many columns it spans. */
    COLUMN_SPAN,
    /** Of a list, how it is numbered: {@code Decimal}, {@code Disc}, {@code None} … */
    NUMBERING
  }

  /** Its type. */
  public StructureType type() {
    return type;
  }

  /** What is said of it, in the order of {@link Property}. */
  public Map<Property, String> properties() {
    return Collections.unmodifiableMap(properties);
  }

  /** Its kids in order. */
  public List<StructureKid> kids() {
    return Collections.unmodifiableList(kids);
  }

  /** Where the element it is made of begins in its document’s body, in UTF-16 units, if known. */
  public OptionalInt source() {
    return source;
  }

  /** Says where it is from. */
  public void from(int offset) {
    source = OptionalInt.of(offset);
  }

  /** Says something of it; returns it. */
  public StructureElement with(Property property, String value) {
    properties.put(property, value);
    return this;
  }

  /** Adds an element of the given type at the end and returns that. */
  public StructureElement add(StructureType kid) {
    StructureElement element = new StructureElement(kid);
    kids.add(element);
    return element;
  }

  /** Adds an element made elsewhere at the end. */
  public void adopt(StructureElement kid) {
    kids.add(kid);
  }

  /** Holds the kids of another element instead of its own. */
  public void hold(StructureElement other) {
    List<StructureKid> held = List.copyOf(other.kids);
    kids.clear();
    kids.addAll(held);
  }

  /** Adds a slot at the end and returns it. */
  public Slot addSlot() {
    Slot slot = new Slot();
    kids.add(slot);
    return slot;
  }
}
