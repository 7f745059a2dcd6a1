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
 * What groups of notes are called: as the chapter they belong to, and where the chapters of several
 * parts have the same name, such as I, with the name of the part before it.
 */
final class GroupNames {
  private static final int LONGEST = 60;

  private final Map<Component, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> count = new HashMap<>();

  private GroupNames() {}

  /** The names of a book's groups. */
  static GroupNames of(Book book) {
    GroupNames names = new GroupNames();
    names.count(book.contents());
    names.name(book.contents(), "");
    return names;
  }

  /** The name of the group of a component of the book. */
  String of(Component component) {
    return names.getOrDefault(component, name(component));
  }

  // A sentence such as "Which treats of the ferry" heads no notes: the numeral above it does.
  private static String name(Component component) {
    return component.label().length() > LONGEST && Subtitle.of(component).isPresent()
        ? PlainText.of(component.title())
        : component.label();
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
      boolean alike = count.getOrDefault(label, 0) > 1 && !above.isEmpty();
      names.put(component, alike ? above + ", " + label : label);
      name(component.components(), label);
    }
  }
}
