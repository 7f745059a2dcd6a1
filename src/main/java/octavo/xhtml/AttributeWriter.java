package octavo.xhtml;

import java.util.List;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Inline;
import octavo.book.PlainText;
import octavo.book.TextDirection;

/** The author's attributes on an element. */
final class AttributeWriter {
  private final Rendering rendering;

  AttributeWriter(Rendering rendering) {
    this.rendering = rendering;
  }

  /** {@code <element …>} with the author's attributes and our own class. */
  Markup open(Markup out, String element, String ownClass, Attributes attributes) {
    return begin(out, element, ownClass, attributes).open();
  }

  /** The same without its end, for further attributes. */
  Markup begin(Markup out, String element, String ownClass, Attributes attributes) {
    out.tag(element);
    if (attributes.isEmpty()) {
      return out.attribute("class", ownClass);
    }
    out.attribute("class", classes(ownClass, attributes));
    out.attribute("id", rendering.once(attributes.id()));
    language(out, attributes);
    return out.attribute("title", attributes.value("title").orElse(""));
  }

  /**
   * The same without its end of an element of code, which runs from left to right in every text,
   * unless its author says otherwise.
   */
  Markup code(Markup out, String element, String ownClass, Attributes attributes) {
    Markup begun = begin(out, element, ownClass, attributes);
    boolean isTold = direction(attributes).isPresent();
    return isTold || !rendering.isRightToLeft()
        ? begun
        : begun.attribute("dir", TextDirection.LEFT_TO_RIGHT.attribute());
  }

  /**
   * Says that a block amid text from right to left runs from left to right when no letter of it is
   * of such a script, so that its points stand where its sentences end; unless its author has said
   * which way it runs.
   */
  Markup directed(Markup begun, Attributes attributes, List<Inline> content) {
    return rendering.isRightToLeft()
            && direction(attributes).isEmpty()
            && TextDirection.isLeftToRight(PlainText.of(content))
        ? begun.attribute("dir", TextDirection.LEFT_TO_RIGHT.attribute())
        : begun;
  }

  /** Whether an element is said to run from right to left. */
  boolean isRightToLeft(Attributes attributes) {
    return direction(attributes)
        .filter(TextDirection.RIGHT_TO_LEFT.attribute()::equals)
        .isPresent();
  }

  private void language(Markup out, Attributes attributes) {
    String language = tag(attributes);
    out.attribute("lang", language).attribute("xml:lang", language);
    direction(attributes).ifPresent(dir -> out.attribute("dir", dir));
  }

  private static String tag(Attributes attributes) {
    return attributes.language().filter(AttributeWriter::isTag).orElse("");
  }

  // That of its language where the book's is another, else what its author says.
  private Optional<String> direction(Attributes attributes) {
    String language = tag(attributes);
    if (!language.isEmpty() && TextDirection.of(language) != rendering.direction()) {
      return Optional.of(TextDirection.of(language).attribute());
    }
    return attributes
        .value("dir")
        .filter(dir -> dir.equals("ltr") || dir.equals("rtl") || dir.equals("auto"));
  }

  private static String classes(String own, Attributes attributes) {
    if (attributes.classes().isEmpty()) {
      return own;
    }
    StringBuilder all = new StringBuilder(own);
    for (String name : attributes.classes()) {
      if (!all.isEmpty()) {
        all.append(' ');
      }
      all.append(name);
    }
    return all.toString();
  }

  /** Whether a text has the shape of a BCP 47 tag: subtags of 1 to 8 letters and digits. */
  static boolean isTag(String language) {
    int length = 0;
    for (int i = 0; i < language.length(); i++) {
      char c = language.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == '-' && length > 0) {
        length = 0;
      } else if ((letter || i > 1 && c >= '0' && c <= '9') && length < 8) {
        length++;
      } else {
        return false;
      }
    }
    return length > 0;
  }
}
