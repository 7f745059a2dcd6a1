package octavo.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.book.Block;
import octavo.book.ComponentKind;
import octavo.book.LineBreak;
import octavo.book.Paragraph;
import octavo.book.PlainText;

/**
 * Marks what a preface or a letter is signed with: at its end, after its text, paragraphs of a line
 * that are names, places and dates. Where one of them may be a sentence nothing is marked from
 * there up. Authors may write the class themselves.
 */
final class Signatures {
  /** The class of a paragraph that is one. */
  static final String CLASS = "signature";

  private static final Set<ComponentKind> SIGNED =
      EnumSet.of(
          ComponentKind.DEDICATION,
          ComponentKind.FOREWORD,
          ComponentKind.PREFACE,
          ComponentKind.INTRODUCTION,
          ComponentKind.AFTERWORD);

  private static final int LONGEST = 50;
  private static final int MOST = 4;

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final Pattern NAMES =
      Pattern.compile(NAME + ",?(?: (?:" + NAME + "|de|del|di|du|la|le|von|van|y|of|and),?)+");
  private static final Pattern DATE =
      Pattern.compile("[\\p{Lu}\\d][^.!?:;]*\\b(?:1[4-9]|20)\\d\\d\\.?");

  private Signatures() {}

  /** The pieces of a book, those paragraphs marked. */
  static List<Piece> marked(List<Piece> pieces) {
    return Piece.each(pieces, piece -> SIGNED.contains(piece.kind()) ? mark(piece) : piece);
  }

  private static Piece mark(Piece piece) {
    List<Block> blocks = new ArrayList<>(piece.blocks());
    int from = blocks.size();
    while (from > 0 && blocks.size() - from < MOST && isSignature(blocks.get(from - 1))) {
      from--;
    }
    boolean isSigned = from > 0 && from < blocks.size() && isText(blocks.get(from - 1));
    if (!isSigned) {
      return piece;
    }
    for (int i = from; i < blocks.size(); i++) {
      Paragraph line = (Paragraph) blocks.get(i);
      blocks.set(i, new Paragraph(line.attributes().withClass(CLASS), line.content(), line.at()));
    }
    return piece.with(piece.title(), blocks);
  }

  private static boolean isText(Block block) {
    return block instanceof Paragraph && !isSignature(block);
  }

  private static boolean isSignature(Block block) {
    if (!(block instanceof Paragraph line)
        || !line.attributes().isEmpty()
        || line.content().stream().anyMatch(LineBreak.class::isInstance)) {
      return false;
    }
    String text = PlainText.of(line.content());
    return text.length() <= LONGEST
        && (NAMES.matcher(text).matches() || DATE.matcher(text).matches());
  }
}
