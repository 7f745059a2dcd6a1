package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Block;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.book.Part;
import octavo.book.PlainText;
import octavo.book.Subtitle;

/** The last pass: names every component, counts the chapters and hands out the finished tree. */
final class Assembly {
  private static final int LABEL_LENGTH = 60;

  private final Metadata metadata;
  private final Labels labels;
  private int chapters;

  Assembly(Metadata metadata) {
    this.metadata = metadata;
    this.labels = Labels.of(metadata.language());
  }

  /** The components of a book. */
  List<Component> components(List<Piece> pieces) {
    boolean alone = pieces.size() == 1;
    List<Component> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      out.add(component(piece, alone));
    }
    return out;
  }

  private Component component(Piece piece, boolean alone) {
    if (piece.kind() == ComponentKind.PART) {
      return new Part(
          piece.id(),
          piece.title(),
          label(piece, alone),
          piece.blocks(),
          components(piece.pieces()),
          piece.source());
    }
    int ordinal = piece.kind() == ComponentKind.CHAPTER ? ++chapters : 0;
    return chapter(piece, ordinal, alone);
  }

  private Chapter chapter(Piece piece, int ordinal, boolean alone) {
    List<Chapter> sections = new ArrayList<>(piece.pieces().size());
    for (Piece section : piece.pieces()) {
      sections.add(chapter(section, 0, false));
    }
    ComponentKind kind = piece.kind() == ComponentKind.PART ? ComponentKind.CHAPTER : piece.kind();
    return new Chapter(
        kind,
        piece.id(),
        piece.title(),
        label(piece, alone),
        ordinal,
        piece.blocks(),
        sections,
        piece.source());
  }

  private String label(Piece piece, boolean alone) {
    String given = PlainText.of(piece.label());
    if (!given.isEmpty()) {
      return given;
    }
    String title = PlainText.of(piece.title());
    if (!title.isEmpty()) {
      return Subtitle.of(piece.blocks())
          .filter(it -> Subtitle.isNumbered(piece.title()))
          .map(it -> Subtitle.label(piece.title(), it))
          .orElse(title);
    }
    if (piece.kind() != ComponentKind.CHAPTER) {
      return labels.kind(piece.kind());
    }
    return alone ? metadata.title() : firstWords(piece);
  }

  private String firstWords(Piece piece) {
    for (Block block : piece.blocks()) {
      String text = PlainText.ofBlocks(List.of(block));
      if (!text.isEmpty()) {
        return block instanceof Heading ? text : shortened(text);
      }
    }
    return labels.kind(ComponentKind.CHAPTER);
  }

  private static String shortened(String text) {
    if (text.length() <= LABEL_LENGTH) {
      return text;
    }
    int space = text.lastIndexOf(' ', LABEL_LENGTH);
    int end = space > 0 ? space : LABEL_LENGTH;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
