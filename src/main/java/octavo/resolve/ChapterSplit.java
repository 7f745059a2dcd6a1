package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.ComponentKind;
import octavo.book.DraftMark;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.book.PlainText;

/** Cuts a file that holds several chapters at their headings. */
final class ChapterSplit {
  private ChapterSplit() {}

  /**
   * A file of many: cut at the headings of its highest level when there are several, else whole.
   */
  static List<Piece> atTopLevel(Piece file) {
    int top = topLevel(file.blocks(), 0);
    return count(file.blocks(), top) > 1
        ? split(file, top, Outline.baseName(file.source().path()))
        : List.of(Outline.titled(file));
  }

  /**
   * The only file of a book. A single highest heading at its start is the book's title and the
   * headings below it are chapters; several highest headings are chapters themselves, or parts
   * where they say so; a file without headings, or with no more than its title, is one chapter.
   *
   * @param metadata with the title on the title page, which a heading that says the same does not
   *     print again, and the language for the word "part"
   */
  static List<Piece> ofSingleFile(Piece file, Metadata metadata) {
    String part = Labels.of(metadata.language()).kind(ComponentKind.PART);
    List<Piece> out = new ArrayList<>();
    for (Piece piece : cut(file, metadata.title())) {
      out.add(isPart(piece, part) ? partOf(piece) : piece);
    }
    return out;
  }

  private static List<Piece> cut(Piece file, String bookTitle) {
    int top = topLevel(file.blocks(), 0);
    int title = Outline.titleIndex(file.blocks());
    boolean alone = count(file.blocks(), top) == 1;
    if (alone && title >= 0 && level(file.blocks().get(title)) == top) {
      int chapters = topLevel(file.blocks(), top);
      return chapters == 0
          ? List.of(Outline.titled(file))
          : belowTitle(file, chapters, title, bookTitle);
    }
    return top == 0 ? List.of(file) : split(file, top, "");
  }

  private static List<Piece> belowTitle(Piece file, int chapters, int title, String bookTitle) {
    Heading heading = (Heading) file.blocks().get(title);
    boolean onTitlePage = PlainText.of(heading.content()).equalsIgnoreCase(bookTitle.strip());
    if (!onTitlePage || heading.content().stream().anyMatch(ChapterSplit::isMark)) {
      return split(file, chapters, "");
    }
    List<Block> rest = new ArrayList<>(file.blocks());
    rest.remove(title);
    return split(file.with(file.title(), rest), chapters, "");
  }

  private static boolean isMark(Inline inline) {
    return inline instanceof DraftMark;
  }

  /** Whether a piece is called "Part I" and begins with a heading of its first chapter. */
  private static boolean isPart(Piece piece, String word) {
    String title = PlainText.of(piece.title());
    boolean called = isNumbered(title, word) || isNumbered(title, "Part");
    return called && Outline.titleIndex(piece.blocks()) >= 0;
  }

  private static boolean isNumbered(String title, String word) {
    if (!title.regionMatches(true, 0, word, 0, word.length())
        || title.length() < word.length() + 2) {
      return false;
    }
    String rest = title.substring(word.length());
    int end = 1;
    while (end < rest.length() && "IVXLC0123456789".indexOf(rest.charAt(end)) >= 0) {
      end++;
    }
    boolean whole = end == rest.length() || !Character.isLetter(rest.charAt(end));
    return rest.charAt(0) == ' ' && end > 1 && whole;
  }

  private static Piece partOf(Piece piece) {
    List<Piece> chapters = split(piece, topLevel(piece.blocks(), 0), "");
    return piece
        .ofKind(ComponentKind.PART)
        .with(piece.title(), List.of())
        .with(chapters.stream().map(chapter -> chapter.ofKind(ComponentKind.CHAPTER)).toList());
  }

  /** Cuts at each heading of a level; what stands before the first is a piece too. */
  private static List<Piece> split(Piece file, int level, String firstId) {
    List<Piece> out = new ArrayList<>();
    List<Block> run = new ArrayList<>();
    for (Block block : file.blocks()) {
      if (level(block) == level) {
        flush(file, run, firstId, out);
        run = new ArrayList<>();
      }
      run.add(block);
    }
    flush(file, run, firstId, out);
    return out;
  }

  private static void flush(Piece file, List<Block> run, String firstId, List<Piece> out) {
    if (run.isEmpty()) {
      return;
    }
    Piece titled =
        Outline.titled(
            new Piece(
                file.kind(),
                "",
                List.of(),
                Attributes.NONE,
                List.of(),
                0,
                run,
                List.of(),
                file.source(),
                run.getFirst().at()));
    String base = Outline.baseName(file.source().path());
    String own = PlainText.of(titled.title());
    String id =
        out.isEmpty() && !firstId.isEmpty() ? firstId : own.isEmpty() ? base : shortened(own);
    out.add(titled.named(id));
  }

  private static String shortened(String title) {
    if (title.length() <= 40) {
      return title;
    }
    int space = title.lastIndexOf(' ', 40);
    return title.substring(0, space > 0 ? space : 40);
  }

  /** The highest heading level below {@code above}, or 0. */
  private static int topLevel(List<Block> blocks, int above) {
    int top = 7;
    for (Block block : blocks) {
      int level = level(block);
      if (level > above && level < top) {
        top = level;
      }
    }
    return top == 7 ? 0 : top;
  }

  private static int count(List<Block> blocks, int level) {
    int count = 0;
    for (Block block : blocks) {
      if (level(block) == level) {
        count++;
      }
    }
    return level == 0 ? 0 : count;
  }

  private static int level(Block block) {
    return block instanceof Heading heading ? heading.level() : 0;
  }
}
