package octavo.typeset;

import java.util.Optional;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;

/** The structure that elements within a line make. */
final class InlineStructure {
  private InlineStructure() {}

  /** The element that what is in an inline element belongs to: a new one, or that around it. */
  static StructureElement within(Element element, StructureElement around) {
    Optional<StructureType> type = type(element);
    String language = language(element);
    if (type.isEmpty() && language.isEmpty()) {
      return around;
    }
    StructureElement made = around.add(type.orElse(StructureType.SPAN));
    if (!language.isEmpty()) {
      made.with(Property.LANGUAGE, language);
    }
    if (type.equals(Optional.of(StructureType.LINK))) {
      made.with(Property.TARGET, element.attribute("href"));
      made.with(Property.CONTENTS, name(element));
    }
    if (type.equals(Optional.of(StructureType.FORMULA))) {
      made.with(Property.ALTERNATIVE, element.attribute("aria-label"));
    }
    return made;
  }

  private static String name(Element link) {
    String title = link.attribute("title");
    String text = title.isBlank() ? link.text().strip() : title;
    return text.isEmpty() ? link.attribute("href") : text;
  }

  // A formula has words for those who do not see it (ISO 14289-1, 7.7).
  private static Optional<StructureType> span(Element element) {
    if (element.is("section-number")) {
      return Optional.of(StructureType.LABEL);
    }
    return element.is("formula") ? Optional.of(StructureType.FORMULA) : Optional.empty();
  }

  private static String language(Element element) {
    String own = element.attribute("xml:lang");
    return own.isEmpty() ? element.attribute("lang") : own;
  }

  private static Optional<StructureType> type(Element element) {
    return switch (element.name()) {
      case "a" -> element.has("href") ? Optional.of(StructureType.LINK) : Optional.empty();
      case "sup" ->
          element.is("note-call") ? Optional.of(StructureType.REFERENCE) : Optional.empty();
      case "span" -> span(element);
      case "li" ->
          element.is("entry") ? Optional.of(StructureType.CONTENTS_ITEM) : Optional.empty();
      case "code", "kbd", "samp", "tt" -> Optional.of(StructureType.CODE);
      case "q" -> Optional.of(StructureType.QUOTATION);
      default -> Optional.empty();
    };
  }
}
