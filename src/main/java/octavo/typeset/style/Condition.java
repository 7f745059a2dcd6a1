package octavo.typeset.style;

import java.util.List;
import java.util.Optional;

/** What a selector asks of an element beside its name, identifier and classes. */
sealed interface Condition {
  boolean holds(Element element);

  /** Whether an element stands at a place among those in its parent, counted from 1. */
  record Place(int step, int first, boolean ofName) implements Condition {
    @Override
    public boolean holds(Element element) {
      int from = (ofName ? countOfName(element) : element.place()) - first;
      return step == 0 ? from == 0 : from % step == 0 && from / step >= 0;
    }

    private static int countOfName(Element element) {
      int count = 1;
      Optional<Element> before = element.previous();
      while (before.isPresent()) {
        count += before.get().name().equals(element.name()) ? 1 : 0;
        before = before.get().previous();
      }
      return count;
    }
  }

  /** Whether none comes after it in its parent. */
  record Last() implements Condition {
    @Override
    public boolean holds(Element element) {
      return element.isLast();
    }
  }

  /** Whether nothing is in it. */
  record Empty() implements Condition {
    @Override
    public boolean holds(Element element) {
      return element.children().isEmpty();
    }
  }

  /** Whether it is the body: what all documents stand in. */
  record Root() implements Condition {
    @Override
    public boolean holds(Element element) {
      return element.parent().isEmpty();
    }
  }

  /**
   * What an attribute says.
   *
   * @param name its name
   * @param operator {@code =}, {@code ~=}, {@code |=}, {@code ^=}, {@code $=}, {@code *=}; empty to
   *     ask only whether it is there
   * @param value what it is compared with
   */
  record Attribute(String name, String operator, String value) implements Condition {
    @Override
    public boolean holds(Element element) {
      String own = element.attribute(name);
      return element.has(name)
          && switch (operator) {
            case "" -> true;
            case "=" -> own.equals(value);
            case "~=" -> List.of(own.split("\\s+")).contains(value) && !value.isEmpty();
            case "|=" -> own.equals(value) || own.startsWith(value + "-");
            case "^=" -> own.startsWith(value) && !value.isEmpty();
            case "$=" -> own.endsWith(value) && !value.isEmpty();
            case "*=" -> own.contains(value) && !value.isEmpty();
            default -> throw new IllegalStateException("operator " + operator);
          };
    }
  }

  /**
   * The language that it, or what it stands in, is said to be in.
   *
   * @param tag a BCP 47 tag, or the first subtags of one
   */
  record Language(String tag) implements Condition {
    @Override
    public boolean holds(Element element) {
      Optional<Element> of = Optional.of(element);
      while (of.isPresent() && !of.get().has("lang")) {
        of = of.get().parent();
      }
      String own = of.map(said -> said.attribute("lang")).orElse("");
      return own.equals(tag) || own.startsWith(tag + "-");
    }
  }

  /**
   * What it must not be.
   *
   * @param selectors none of these may match
   */
  record Not(List<Selector> selectors) implements Condition {
    @Override
    public boolean holds(Element element) {
      return selectors.stream().noneMatch(selector -> selector.matches(element));
    }
  }
}
