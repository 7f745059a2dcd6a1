package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.PlainText;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptText;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;

/**
 * The first pass: from files to the tree of parts and chapters. Who decides about the tree is the
 * manuscript's {@link Manuscript.Structure}.
 */
final class Outline {
  private final Manuscript manuscript;
  private final Map<SourceFile, Draft> drafts;
  private final MarkdownParser parser;
  private final Identifiers identifiers;

  Outline(
      Manuscript manuscript,
      Map<SourceFile, Draft> drafts,
      MarkdownParser parser,
      Identifiers identifiers) {
    this.manuscript = manuscript;
    this.drafts = drafts;
    this.parser = parser;
    this.identifiers = identifiers;
  }

  /** The tree, ids given in reading order, heading levels the book's. */
  List<Piece> pieces() {
    List<Piece> tree =
        switch (manuscript.structure()) {
          case GIVEN -> given(manuscript.entries());
          case BY_HEADINGS -> HeadingTree.of(leaves(manuscript.entries()));
          case SINGLE_FILE -> singleFile();
        };
    return Piece.each(
        tree,
        piece ->
            piece
                .named(identifiers.component(piece.id()))
                .with(piece.title(), new HeadingLevels().blocks(piece.blocks())));
  }

  private List<Piece> given(List<Entry> entries) {
    List<Piece> out = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      out.add(piece(entry).with(given(entry.entries())));
    }
    return out;
  }

  private List<Piece> leaves(List<Entry> entries) {
    List<Piece> out = new ArrayList<>();
    for (Entry entry : entries) {
      Piece file = whole(entry);
      if (entry.kind() == ComponentKind.CHAPTER) {
        out.addAll(ChapterSplit.atTopLevel(file));
      } else {
        out.add(titled(file));
      }
      out.addAll(leaves(entry.entries()));
    }
    return out;
  }

  private List<Piece> singleFile() {
    List<Piece> out = new ArrayList<>();
    for (Entry entry : manuscript.entries()) {
      out.addAll(ChapterSplit.ofSingleFile(whole(entry), manuscript.settings().metadata()));
    }
    return out;
  }

  private Piece piece(Entry entry) {
    return titled(whole(entry));
  }

  /** A piece with all blocks of its file, the heading that is its title among them. */
  private Piece whole(Entry entry) {
    SourceFile source = entry.text().map(ManuscriptText::file).orElse(entry.at().file());
    List<Inline> label =
        entry.title().isEmpty() ? List.of() : parser.parseInline(entry.title(), entry.at());
    List<Block> blocks =
        Optional.ofNullable(drafts.get(source))
            .filter(_ -> entry.text().isPresent())
            .map(Draft::blocks)
            .orElse(List.of());
    SourceSpan at = entry.text().isPresent() ? start(source) : entry.at();
    String id = entry.text().isPresent() ? baseName(source.path()) : idOf(entry, label);
    return new Piece(
        entry.kind(), id, label, Attributes.NONE, label, 0, blocks, List.of(), source, at);
  }

  private static SourceSpan start(SourceFile source) {
    return source.span(0, 0);
  }

  private static String idOf(Entry entry, List<Inline> label) {
    String plain = PlainText.of(label);
    return plain.isEmpty() ? entry.kind().key() : plain;
  }

  /**
   * The piece with its first heading as its title, when nothing that is read or seen stands before
   * it; a title from elsewhere then only serves as its label.
   */
  static Piece titled(Piece piece) {
    int index = titleIndex(piece.blocks());
    if (index < 0) {
      return piece.atDepth(firstLevel(piece.blocks()));
    }
    Heading heading = (Heading) piece.blocks().get(index);
    List<Block> rest = new ArrayList<>(piece.blocks());
    rest.remove(index);
    return new Piece(
        piece.kind(),
        piece.id(),
        heading.content(),
        heading.attributes(),
        piece.label(),
        heading.level(),
        rest,
        piece.pieces(),
        piece.source(),
        heading.at());
  }

  private static int firstLevel(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        return heading.level();
      }
    }
    return 0;
  }

  /** The index of the heading that is the title, or -1. Empty anchors may stand before it. */
  static int titleIndex(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading) {
        return i;
      }
      if (!Emptiness.isEmpty(blocks.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** A file's name without folder and extension; for an index or README its folder's name. */
  static String baseName(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    boolean stands = base.equalsIgnoreCase("index") || base.equalsIgnoreCase("readme");
    if (stands && slash > 0) {
      String folder = path.substring(0, slash);
      return folder.substring(folder.lastIndexOf('/') + 1);
    }
    return base;
  }
}
