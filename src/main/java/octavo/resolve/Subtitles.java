package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.book.LineBreak;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.book.Subtitle;

/**
 * Marks the titles that chapters have in their first paragraphs: below a numeral alone, a line that
 * ends no sentence and that text follows, as old books print it and as their files often have it.
 * Arguments, such as "Which treats of the ferry.", are sentences as text is: a book has them where
 * nearly all its chapters that have but a numeral begin with a paragraph of one.
 */
final class Subtitles {
  /** As many characters as stand on two lines of a book. */
  private static final int LONGEST = 130;

  private static final int LONGEST_ARGUMENT = 250;

  /** Of fewer chapters nothing is known. */
  private static final int FEWEST = 5;

  /** Of so many chapters one may begin otherwise. */
  private static final int ONE_OF = 10;

  private static final String CLOSING = "[\"”’»)\\]]*";
  private static final Pattern STOP = Pattern.compile("[.!?…:;,—–-]" + CLOSING + "$");
  private static final Pattern SENTENCE = Pattern.compile("[.!?]" + CLOSING + "$");
  private static final Pattern INNER_STOP = Pattern.compile("[.!?]" + CLOSING + "\\s+\\p{Lu}");

  private final boolean arguments;

  private Subtitles(boolean arguments) {
    this.arguments = arguments;
  }

  /** The pieces of a book, those paragraphs marked. */
  static List<Piece> marked(List<Piece> pieces) {
    int[] count = new int[2];
    count(pieces, count);
    boolean arguments = count[0] >= FEWEST && count[1] * ONE_OF >= count[0] * (ONE_OF - 1);
    return Piece.each(pieces, new Subtitles(arguments)::mark);
  }

  private static void count(List<Piece> pieces, int[] count) {
    for (Piece piece : pieces) {
      if (Subtitle.isNumeral(piece.title())) {
        count[0]++;
        count[1] += isTitle(piece) || isArgument(piece) ? 1 : 0;
      }
      count(piece.pieces(), count);
    }
  }

  private Piece mark(Piece piece) {
    boolean part = piece.kind() == ComponentKind.PART;
    boolean bare = part ? Subtitle.isNumbered(piece.title()) : Subtitle.isNumeral(piece.title());
    return bare && (isTitle(piece) || arguments && isArgument(piece))
        ? piece.with(piece.title(), marked((Paragraph) piece.blocks().getFirst(), piece.blocks()))
        : piece;
  }

  private static List<Block> marked(Paragraph first, List<Block> blocks) {
    Attributes own = first.attributes();
    List<String> classes = new ArrayList<>(own.classes());
    classes.add(Subtitle.CLASS);
    Attributes marked = new Attributes(own.id(), classes, own.pairs());
    List<Block> out = new ArrayList<>(blocks);
    out.set(0, new Paragraph(marked, first.content(), first.at()));
    return out;
  }

  private static boolean isTitle(Piece piece) {
    List<Block> blocks = piece.blocks();
    if (blocks.isEmpty() || !isTitle(blocks.getFirst())) {
      return false;
    }
    return blocks.size() == 1
        ? piece.kind() == ComponentKind.PART
        : isText(blocks.get(1)) && !isTitle(blocks.get(1));
  }

  private static boolean isText(Block block) {
    return block instanceof Paragraph || block instanceof Heading || block instanceof BlockQuote;
  }

  private static boolean isTitle(Block block) {
    String text = line(block);
    return !text.isEmpty() && text.length() <= LONGEST && !STOP.matcher(text).find();
  }

  private static boolean isArgument(Piece piece) {
    List<Block> blocks = piece.blocks();
    if (blocks.size() < 2 || !isText(blocks.get(1))) {
      return false;
    }
    String text = line(blocks.getFirst());
    return !text.isEmpty()
        && text.length() <= LONGEST_ARGUMENT
        && SENTENCE.matcher(text).find()
        && !INNER_STOP.matcher(text).find();
  }

  /** The words of a paragraph that may be a title by its looks; else empty. */
  private static String line(Block block) {
    if (!(block instanceof Paragraph paragraph)
        || paragraph.attributes().hasClass("verse")
        || paragraph.attributes().hasClass(Subtitle.CLASS)
        || paragraph.content().stream().anyMatch(LineBreak.class::isInstance)) {
      return "";
    }
    String text = PlainText.of(paragraph.content());
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0)) ? text : "";
  }
}
