package octavo.resolve;

import java.util.List;
import java.util.function.Consumer;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.Inline;
import octavo.book.NoteReference;

/** Finds the note references of a text in reading order. */
final class References extends Rewriter {
  private final Consumer<NoteReference> each;

  private References(Consumer<NoteReference> each) {
    this.each = each;
  }

  /** Those of a component's own title and text, without the components inside it. */
  static void of(Component component, Consumer<NoteReference> each) {
    References walk = new References(each);
    walk.inlines(component.title());
    walk.blocks(component.blocks());
  }

  /** The least number above all ordinals of a book's references, those of uncited notes too. */
  static int end(Book book) {
    int[] end = {0};
    Consumer<NoteReference> last = reference -> end[0] = Math.max(end[0], reference.ordinal() + 1);
    within(book.contents(), last);
    book.notes().forEach(note -> of(note.content(), last));
    return end[0];
  }

  private static void within(List<? extends Component> components, Consumer<NoteReference> each) {
    for (Component component : components) {
      of(component, each);
      within(component.components(), each);
    }
  }

  /** Those of a note's text. */
  static void of(List<Block> blocks, Consumer<NoteReference> each) {
    new References(each).blocks(blocks);
  }

  @Override
  void inline(Inline inline, List<Inline> out) {
    if (inline instanceof NoteReference reference) {
      each.accept(reference);
    }
    super.inline(inline, out);
  }
}
