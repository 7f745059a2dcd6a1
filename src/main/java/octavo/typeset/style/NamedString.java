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
  public RunningText of(Element element) {
    RunningText.Builder value = new RunningText.Builder();
    for (Content part : parts) {
      switch (part) {
        case Content.Characters characters -> value.add(characters.characters());
        case Content.ElementText _ -> value.add(element);
        case Content.Attribute attribute -> value.add(element.attribute(attribute.name()));
        case Content.TargetPage _, Content.PageNumber _, Content.StringOf _ ->
            throw new IllegalStateException("no part of a named string: " + part);
      }
    }
    return value.build();
  }
}
