package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.book.Subtitle;

/**
 * Makes subtitles of the titles that chapters have in a heading of their own: right below a numeral
 * alone, and the only section there is. Where there are more, or files of sections follow, it may
 * be the first of these and stays one; so does what is called "Scene 1", and the only section of a
 * chapter where most others have several. A part has text of its own under headings, such as
 * "Introduction", and such a title only where nothing else is in it.
 */
final class HeadedTitles {
  private HeadedTitles() {}

  /** The pieces of a book with those headings as subtitles. */
  static List<Piece> joined(List<Piece> pieces) {
    boolean inChapters = balance(pieces) > 0;
    return Piece.each(
        pieces,
        piece ->
            isPart(piece) || inChapters && isChapter(piece) && sections(piece) == 1
                ? joined(piece)
                : piece);
  }

  /** How many more chapters begin with their only section than with the first of several. */
  private static int balance(List<Piece> pieces) {
    int more = 0;
    for (Piece piece : pieces) {
      if (isChapter(piece)) {
        more += sections(piece) == 1 ? 1 : -1;
      }
      more += balance(piece.pieces());
    }
    return more;
  }

  private static boolean isPart(Piece piece) {
    return piece.kind() == ComponentKind.PART
        && Subtitle.isNumbered(piece.title())
        && piece.blocks().size() == 1
        && isTitle(piece.blocks().getFirst());
  }

  private static boolean isChapter(Piece piece) {
    return piece.kind() != ComponentKind.PART
        && Subtitle.isNumeral(piece.title())
        && piece.blocks().size() > 1
        && piece.pieces().isEmpty()
        && isTitle(piece.blocks().getFirst());
  }

  private static boolean isTitle(Block block) {
    return block instanceof Heading heading
        && !PlainText.of(heading.content()).isBlank()
        && !Subtitle.isNumbered(heading.content());
  }

  /** How many headings stand right below the title, wherever in the text. */
  private static int sections(Piece piece) {
    int[] count = new int[1];
    new Rewriter() {
      @Override
      Heading heading(Heading heading) {
        count[0] += heading.level() == 1 ? 1 : 0;
        return heading;
      }
    }.blocks(piece.blocks());
    return count[0];
  }

  // What stands below the title is a level higher then.
  private static Piece joined(Piece piece) {
    List<Block> blocks = piece.blocks();
    Heading heading = (Heading) blocks.getFirst();
    Attributes title = heading.attributes().withClass(Subtitle.CLASS);
    List<Block> joined = new ArrayList<>(blocks.size());
    joined.add(new Paragraph(title, heading.content(), heading.at()));
    joined.addAll(new HeadingLevels().blocks(blocks.subList(1, blocks.size())));
    return piece.with(piece.title(), joined);
  }
}
