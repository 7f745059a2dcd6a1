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
import octavo.book.SectionBreak;
import octavo.book.Subtitle;

/**
 * Marks the titles that chapters have in their first paragraphs: below a numeral alone, a line that
 * ends no sentence and that text follows, as old books print it and as their files often have it.
 * Arguments, such as "Which treats of the ferry.", are sentences as text is: a book has them where
 * nearly all its chapters that have but a numeral begin with a paragraph of one. Below a heading
 * within a chapter that is a numeral stand such titles, too. Titles in a heading of their own are
 * {@link HeadedTitles}.
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

  /** Whether nearly all chapters begin with one. */
  private final boolean arguments;

  /** Whether most of those are sentences, so that the others are set as these are. */
  private final boolean areSentences;

  private Subtitles(Count count) {
    arguments =
        count.numerals >= FEWEST && count.marked() * ONE_OF >= count.numerals * (ONE_OF - 1);
    areSentences = arguments && count.sentences > count.titles;
  }

  /** How many chapters have but a numeral, and how many of them begin with what. */
  private static final class Count {
    private int numerals;
    private int titles;
    private int sentences;

    private int marked() {
      return titles + sentences;
    }
  }

  /** The pieces of a book, those paragraphs marked. */
  static List<Piece> marked(List<Piece> pieces) {
    List<Piece> joined = HeadedTitles.joined(pieces);
    Count count = new Count();
    count(joined, count);
    return Piece.each(joined, new Subtitles(count)::mark);
  }

  private static void count(List<Piece> pieces, Count count) {
    for (Piece piece : pieces) {
      if (Subtitle.isNumeral(piece.title())) {
        count.numerals++;
        if (isTitle(piece)) {
          count.titles++;
        } else if (isArgument(piece)) {
          count.sentences++;
        }
      }
      count(piece.pieces(), count);
    }
  }

  private Piece mark(Piece piece) {
    boolean part = piece.kind() == ComponentKind.PART;
    boolean bare = part ? Subtitle.isNumbered(piece.title()) : Subtitle.isNumeral(piece.title());
    List<Block> blocks = new ArrayList<>(piece.blocks());
    if (bare && (isTitle(piece) || arguments && isArgument(piece))) {
      mark(blocks, 0, areSentences && !part);
    }
    for (int i = 0; i + 2 < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading
          && Subtitle.isNumeral(heading.content())
          && isTitle(blocks.subList(i + 1, blocks.size()))) {
        Attributes lone = heading.attributes().withClass(Subtitle.NUMERAL);
        blocks.set(i, new Heading(lone, heading.level(), heading.content(), heading.at()));
        mark(blocks, i + 1, false);
      }
    }
    return piece.with(piece.title(), blocks);
  }

  private static void mark(List<Block> blocks, int index, boolean argument) {
    Paragraph paragraph = (Paragraph) blocks.get(index);
    Attributes title = paragraph.attributes().withClass(Subtitle.CLASS);
    Attributes marked = argument ? title.withClass(Subtitle.ARGUMENT) : title;
    blocks.set(index, new Paragraph(marked, paragraph.content(), paragraph.at()));
  }

  private static boolean isTitle(Piece piece) {
    List<Block> blocks = piece.blocks();
    boolean alone = blocks.size() == 1 && piece.kind() == ComponentKind.PART;
    return alone && isTitle(blocks.getFirst()) || isTitle(blocks);
  }

  /** Whether a text begins with a title and goes on with something else. */
  private static boolean isTitle(List<Block> blocks) {
    return blocks.size() > 1
        && isTitle(blocks.getFirst())
        && !isTitle(blocks.get(1))
        && !(blocks.get(1) instanceof SectionBreak);
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
