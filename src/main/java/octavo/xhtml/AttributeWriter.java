package octavo.xhtml;

import octavo.book.Attributes;
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

  private void language(Markup out, Attributes attributes) {
    String language = attributes.language().filter(AttributeWriter::isTag).orElse("");
    out.attribute("lang", language).attribute("xml:lang", language);
    if (!language.isEmpty() && TextDirection.of(language) != rendering.direction()) {
      out.attribute("dir", TextDirection.of(language).attribute());
    } else {
      attributes
          .value("dir")
          .filter(dir -> dir.equals("ltr") || dir.equals("rtl") || dir.equals("auto"))
          .ifPresent(dir -> out.attribute("dir", dir));
    }
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
