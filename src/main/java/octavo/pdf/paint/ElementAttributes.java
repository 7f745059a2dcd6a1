package octavo.pdf.paint;

import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * What is said of an element: entries of its dictionary (ISO 32000-1, 14.7.2) and attributes by
 * their owners (14.8.5).
 */
final class ElementAttributes {
  private static final COSName OWNER = COSName.O;

  private ElementAttributes() {}

  /** Writes the properties of an element, and the area of its picture. */
  static void write(StructureElement element, Optional<Area> picture, COSDictionary to) {
    COSDictionary table = owned("Table");
    COSDictionary list = owned("List");
    COSDictionary layout = owned("Layout");
    element.properties().forEach((property, value) -> write(property, value, to, table, list));
    picture.ifPresent(
        area -> {
          layout.setItem(COSName.BBOX, area.toArray());
          layout.setName("Placement", "Block");
        });
    COSArray attributes = new COSArray();
    for (COSDictionary owned : new COSDictionary[] {table, list, layout}) {
      if (owned.size() > 1) {
        attributes.add(owned);
      }
    }
    if (attributes.size() > 0) {
      COSBase one = attributes.get(0);
      to.setItem(COSName.A, attributes.size() == 1 ? one : attributes);
    }
  }

  private static COSDictionary owned(String owner) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(OWNER, owner);
    attributes.setDirect(true);
    return attributes;
  }

  private static void write(
      Property property, String value, COSDictionary to, COSDictionary table, COSDictionary list) {
    switch (property) {
      case ID -> to.setItem(COSName.ID, NameTree.name(value));
      case ALTERNATIVE -> to.setString("Alt", value);
      case ACTUAL_TEXT -> to.setString("ActualText", value);
      case LANGUAGE -> to.setString(COSName.LANG, value);
      case SCOPE -> table.setName("Scope", value);
      case HEADERS -> {
        COSArray names = new COSArray();
        for (String name : value.split(" ")) {
          names.add(NameTree.name(name));
        }
        table.setItem("Headers", names);
      }
      case ROW_SPAN -> table.setItem("RowSpan", COSInteger.get(Long.parseLong(value)));
      case COLUMN_SPAN -> table.setItem("ColSpan", COSInteger.get(Long.parseLong(value)));
      case NUMBERING -> list.setName("ListNumbering", value);
      case TARGET, CONTENTS -> {
        // Of the link's annotations.
      }
    }
  }

  /** A property that may be absent. */
  static Optional<String> property(StructureElement element, Property property) {
    Map<Property, String> properties = element.properties();
    return Optional.ofNullable(properties.get(property));
  }
}
