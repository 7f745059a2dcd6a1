package octavo.typeset;

import java.util.Optional;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/** The structure that blocks make. */
final class BlockStructure {
  private BlockStructure() {}

  /** The element that a block's content belongs to: a new one, or that around it. */
  static StructureElement within(Element block, Style style, StructureElement around) {
    Optional<StructureElement> heading = TitleBelow.heading(block, around);
    Optional<StructureType> type =
        heading.isPresent() ? Optional.of(StructureType.SPAN) : type(block);
    if (type.isEmpty()) {
      return around;
    }
    StructureElement made = heading.orElse(around).add(type.get());
    made.from(block.offset());
    String language = block.attribute("lang");
    if (!language.isEmpty()) {
      made.with(Property.LANGUAGE, language);
    }
    switch (type.get()) {
      case LIST -> made.with(Property.NUMBERING, numbering(style));
      case NOTE -> made.with(Property.ID, block.attribute("id"));
      case TABLE_HEADER -> {
        made.with(Property.SCOPE, block.attribute("scope").startsWith("row") ? "Row" : "Column");
        said(block, "id", Property.ID, made);
        said(block, "headers", Property.HEADERS, made);
      }
      case TABLE_DATA -> said(block, "headers", Property.HEADERS, made);
      default -> {
        // Nothing more to say.
      }
    }
    span(block, "rowspan", Property.ROW_SPAN, made);
    span(block, "colspan", Property.COLUMN_SPAN, made);
    return made;
  }

  private static void said(
      Element cell, String attribute, Property property, StructureElement made) {
    String value = cell.attribute(attribute);
    if (!value.isEmpty()) {
      made.with(property, value);
    }
  }

  private static void span(
      Element cell, String attribute, Property property, StructureElement made) {
    String count = cell.attribute(attribute);
    if (!count.isEmpty() && !count.equals("1")) {
      made.with(property, count);
    }
  }

  private static String numbering(Style style) {
    return switch (style.word(octavo.typeset.style.Property.LIST_STYLE_TYPE)) {
      case "decimal" -> "Decimal";
      case "lower-alpha", "lower-latin" -> "LowerAlpha";
      case "upper-alpha", "upper-latin" -> "UpperAlpha";
      case "lower-roman" -> "LowerRoman";
      case "upper-roman" -> "UpperRoman";
      case "none" -> "None";
      default -> "Disc";
    };
  }

  private static Optional<StructureType> type(Element block) {
    return switch (block.name()) {
      case "section", "article" -> Optional.of(StructureType.SECTION);
      case "p", "dt", "dd", "pre" -> Optional.of(StructureType.PARAGRAPH);
      case "h1" -> Optional.of(StructureType.HEADING_1);
      case "h2" -> Optional.of(StructureType.HEADING_2);
      case "h3" -> Optional.of(StructureType.HEADING_3);
      case "h4" -> Optional.of(StructureType.HEADING_4);
      case "h5" -> Optional.of(StructureType.HEADING_5);
      case "h6" -> Optional.of(StructureType.HEADING_6);
      case "blockquote" -> Optional.of(StructureType.BLOCK_QUOTATION);
      case "ol", "ul" -> list(block);
      case "li" -> item(block);
      case "figcaption", "caption" -> Optional.of(StructureType.CAPTION);
      case "table" -> Optional.of(StructureType.TABLE);
      case "thead" -> Optional.of(StructureType.TABLE_HEAD);
      case "tbody" -> Optional.of(StructureType.TABLE_BODY);
      case "tfoot" -> Optional.of(StructureType.TABLE_FOOT);
      case "tr" -> Optional.of(StructureType.TABLE_ROW);
      case "th" -> Optional.of(StructureType.TABLE_HEADER);
      case "td" -> Optional.of(StructureType.TABLE_DATA);
      case "aside", "figure", "dl" -> Optional.of(StructureType.DIVISION);
      default -> Optional.empty();
    };
  }

  // Contents are a list of their own kind; notes are no list, each is a note.
  private static Optional<StructureType> list(Element block) {
    if (block.is("notes")) {
      return Optional.empty();
    }
    return Optional.of(block.is("entries") ? StructureType.CONTENTS : StructureType.LIST);
  }

  private static Optional<StructureType> item(Element block) {
    if (block.is("note")) {
      return Optional.of(StructureType.NOTE);
    }
    return Optional.of(block.is("entry") ? StructureType.CONTENTS_ITEM : StructureType.LIST_ITEM);
  }
}
