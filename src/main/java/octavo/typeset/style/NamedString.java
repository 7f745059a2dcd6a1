package octavo.typeset.style;

import java.util.List;

/**
 * A string that an element sets for the margins of its page and of those after it.
 *
 * @param name what {@code string(…)} calls it
 * @param parts what it is made of
 */
public record NamedString(String name, List<Content> parts) {
  /** Copies the parts. */
  public NamedString {
    parts = List.copyOf(parts);
  }

  /** Its value when an element sets it. */
  public String of(Element element) {
    StringBuilder value = new StringBuilder();
    for (Content part : parts) {
      switch (part) {
        case Content.Characters characters -> value.append(characters.characters());
        case Content.ElementText _ -> value.append(element.words());
        case Content.Attribute attribute -> value.append(element.attribute(attribute.name()));
        case Content.TargetPage _, Content.PageNumber _, Content.StringOf _ ->
            throw new IllegalStateException("no part of a named string: " + part);
      }
    }
    return value.toString();
  }
}
