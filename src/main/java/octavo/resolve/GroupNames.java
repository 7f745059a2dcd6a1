package octavo.resolve;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.PlainText;
import octavo.book.Subtitle;

/**
 * What groups of notes are called: as the chapter they belong to. Chapters that are a numeral with
 * a sentence such as "Which treats of the ferry" below it are called by the numeral, all of them
 * where one sentence is too long for a heading; and where the chapters of several parts have the
 * same numeral, such as I, each has the name of its part before its own.
 */
final class GroupNames {
  private static final int LONGEST = 60;

  private final Map<Component, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> count = new HashMap<>();
  private boolean byNumerals;
  private boolean numeralsRecur;

  private GroupNames() {}

  /** The names of a book's groups. */
  static GroupNames of(Book book) {
    GroupNames names = new GroupNames();
    names.byNumerals = names.isAnyLong(book.contents());
    names.count(book.contents());
    names.numeralsRecur =
        names.count.entrySet().stream()
            .anyMatch(name -> name.getValue() > 1 && Subtitle.isNumeral(name.getKey()));
    names.name(book.contents(), "");
    return names;
  }

  /** The name of the group of a component of the book. */
  String of(Component component) {
    return names.getOrDefault(component, name(component));
  }

  private boolean isAnyLong(List<? extends Component> components) {
    return components.stream()
        .anyMatch(
            component ->
                isNumeralWithSubtitle(component) && component.label().length() > LONGEST
                    || isAnyLong(component.components()));
  }

  private static boolean isNumeralWithSubtitle(Component component) {
    return Subtitle.isNumeral(component.title()) && Subtitle.of(component).isPresent();
  }

  private String name(Component component) {
    boolean isLong =
        component.label().length() > LONGEST && Subtitle.of(component).isPresent()
            || byNumerals && isNumeralWithSubtitle(component);
    return isLong ? PlainText.of(component.title()) : component.label();
  }

  private void count(List<? extends Component> components) {
    for (Component component : components) {
      count.merge(name(component), 1, Integer::sum);
      count(component.components());
    }
  }

  private void name(List<? extends Component> components, String above) {
    for (Component component : components) {
      String label = name(component);
      boolean alike =
          count.getOrDefault(label, 0) > 1 || numeralsRecur && Subtitle.isNumeral(label);
      names.put(component, alike && !above.isEmpty() ? above + ", " + label : label);
      name(component.components(), label);
    }
  }
}
