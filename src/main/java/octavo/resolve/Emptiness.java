package octavo.resolve;

import java.util.List;
import octavo.book.Block;
import octavo.book.CodeText;
import octavo.book.Division;
import octavo.book.DraftMark;
import octavo.book.Formula;
import octavo.book.Image;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.NoteReference;
import octavo.book.Paragraph;
import octavo.book.Styled;
import octavo.book.Text;

/** Tells text that shows nothing, such as an empty anchor, from text that does. */
final class Emptiness {
  private Emptiness() {}

  /** Whether a block shows nothing. */
  static boolean isEmpty(Block block) {
    if (block instanceof Division division) {
      return division.content().stream().allMatch(Emptiness::isEmpty);
    }
    return block instanceof Paragraph paragraph && isEmpty(paragraph.content());
  }

  /** Whether running text shows nothing. */
  static boolean isEmpty(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (!isEmpty(inline)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(Inline inline) {
    return switch (inline) {
      case Text text -> text.characters().isBlank();
      case CodeText code -> code.characters().isBlank();
      case Styled styled -> isEmpty(styled.content());
      case Link link -> isEmpty(link.content());
      case DraftMark.DraftLink link -> isEmpty(link.content());
      case LineBreak _ -> true;
      case Formula _, Image _, NoteReference _ -> false;
      case DraftMark.NoteMark _, DraftMark.InlineNote _, DraftMark.DraftImage _ -> false;
    };
  }
}
