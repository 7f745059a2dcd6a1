package octavo.resolve;

import java.util.List;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;

/** A book's tree as text, one line a component. */
final class Tree {
  private Tree() {}

  static String of(Book book) {
    StringBuilder out = new StringBuilder();
    add(book.contents(), "", out);
    return out.toString();
  }

  private static void add(List<? extends Component> components, String indent, StringBuilder out) {
    for (Component component : components) {
      out.append(indent).append(component.kind().key()).append(' ').append(component.id());
      if (component instanceof Chapter chapter && chapter.ordinal() > 0) {
        out.append(' ').append(chapter.ordinal());
      }
      out.append(" “").append(component.label()).append("”");
      out.append(component.title().isEmpty() ? " untitled" : "").append('\n');
      add(component.components(), indent + "  ", out);
    }
  }
}
