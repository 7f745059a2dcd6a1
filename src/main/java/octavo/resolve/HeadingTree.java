package octavo.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import octavo.book.ComponentKind;
import octavo.book.PlainText;

/**
 * The tree of a book whose files stand in a plain list: the depth of each file's heading says what
 * lies in what. {@code ## Part I} followed by {@code ### I} makes a part with a chapter; a chapter
 * of substance followed by deeper files has them as its sections.
 *
 * <p>Front matter holds nothing and lies in a part only where it follows the part's title; back
 * matter without a heading closes every part. A file without a heading stays where its neighbour
 * before it lies.
 */
final class HeadingTree {
  /** A file with more words of its own is a chapter, whatever follows it. */
  private static final int FEW_WORDS = 60;

  private final List<Node> roots = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();

  private HeadingTree() {}

  /** A file and what turns out to lie in it. */
  private static final class Node {
    final Piece piece;
    final int depth;
    final boolean part;
    // Whether its chapters have headings of the same level as its own.
    final boolean beside;
    final List<Node> children = new ArrayList<>();

    Node(Piece piece, int depth, boolean part, boolean beside) {
      this.piece = piece;
      this.depth = depth;
      this.part = part;
      this.beside = beside;
    }

    Piece built() {
      Piece full = piece.with(children.stream().map(Node::built).toList());
      return part ? full.ofKind(ComponentKind.PART) : full;
    }
  }

  /** The tree of pieces that stand in reading order. */
  static List<Piece> of(List<Piece> files) {
    int[] depths = new int[files.size()];
    for (int i = 0; i < depths.length; i++) {
      depths[i] = files.get(i).depth();
    }
    HeadingTree tree = new HeadingTree();
    for (int i = 0; i < depths.length; i++) {
      Piece file = files.get(i);
      int next = nextDepth(depths, i);
      boolean called = file.kind() == ComponentKind.PART || isNamedPart(file);
      boolean beside = called && next == depths[i];
      boolean part =
          file.kind() == ComponentKind.PART
              || file.kind() == ComponentKind.CHAPTER
                  && depths[i] > 0
                  && (next > depths[i] ? called || hasFewWords(file) : beside && hasFewWords(file));
      tree.add(new Node(file, depths[i], part, beside));
    }
    return tree.roots.stream().map(Node::built).toList();
  }

  private void add(Node node) {
    while (!open.isEmpty() && !accepts(open.peek(), node)) {
      open.pop();
    }
    (open.isEmpty() ? roots : open.peek().children).add(node);
    boolean holds =
        node.part
            || node.piece.kind() == ComponentKind.CHAPTER
            || node.piece.kind() == ComponentKind.APPENDIX;
    if (holds && node.depth > 0) {
      open.push(node);
    }
  }

  private static boolean accepts(Node container, Node node) {
    ComponentKind kind = node.piece.kind();
    if (!container.part) {
      return kind == ComponentKind.CHAPTER && !node.part && node.depth > container.depth;
    }
    if (node.depth == 0) {
      return kind.matter() != ComponentKind.Matter.BACK && !node.part;
    }
    boolean besideItsTitle = container.beside && kind == ComponentKind.CHAPTER && !node.part;
    return node.depth > container.depth || node.depth == container.depth && besideItsTitle;
  }

  private static int nextDepth(int[] depths, int index) {
    for (int i = index + 1; i < depths.length; i++) {
      if (depths[i] > 0) {
        return depths[i];
      }
    }
    return 0;
  }

  private static boolean isNamedPart(Piece file) {
    String base = Outline.baseName(file.source().path());
    for (String word : List.of("part", "book", "volume")) {
      if (base.regionMatches(true, 0, word, 0, word.length())
          && base.length() > word.length()
          && !Character.isLetter(base.charAt(word.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFewWords(Piece file) {
    if (file.blocks().size() > 6) {
      return false;
    }
    String text = PlainText.ofBlocks(file.blocks());
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        words++;
      }
    }
    return words < FEW_WORDS;
  }
}
