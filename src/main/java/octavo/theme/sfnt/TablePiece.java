package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a table of layout (OpenType 1.9, "OpenType Layout Common Table Formats"): words of
 * sixteen bits, of which some are offsets, from the piece's beginning, to other pieces. Pieces that
 * are equal are written once.
 */
final class TablePiece {
  private static final int LONGEST = 0xFFFF;

  private final List<Integer> words = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** An offset of a piece: which word it is, and whether it takes the next one too. */
  private record Link(int word, TablePiece target, boolean isLong) {}

  /** Adds words, of which the lower sixteen bits count. */
  TablePiece add(int... more) {
    for (int word : more) {
      words.add(word & LONGEST);
    }
    return this;
  }

  /** Adds words. */
  TablePiece add(List<Integer> more) {
    more.forEach(this::add);
    return this;
  }

  /** Adds the offset of a piece. */
  TablePiece link(TablePiece target) {
    links.add(new Link(words.size(), target, false));
    return add(0);
  }

  /** Adds the offset of a piece, or none. */
  TablePiece link(Optional<TablePiece> target) {
    return target.map(this::link).orElseGet(() -> add(0));
  }

  /** Adds an offset of two words. */
  TablePiece longLink(TablePiece target) {
    links.add(new Link(words.size(), target, true));
    return add(0, 0);
  }

  /** How many bytes it takes without those it leads to. */
  int size() {
    return 2 * words.size();
  }

  /** With all it leads to; empty where an offset is too long for its word. */
  Optional<byte[]> bytes() {
    Map<TablePiece, Integer> places = new HashMap<>();
    int size = 0;
    Deque<TablePiece> order = order();
    for (TablePiece piece : order) {
      places.put(piece, size);
      size += piece.size();
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    for (TablePiece piece : order) {
      int at = places.get(piece);
      for (int word : piece.words) {
        out.putShort((short) word);
      }
      for (Link link : piece.links) {
        int offset = places.get(link.target()) - at;
        if (link.isLong()) {
          out.putInt(at + 2 * link.word(), offset);
        } else if (offset > LONGEST) {
          return Optional.empty();
        } else {
          out.putShort(at + 2 * link.word(), (short) offset);
        }
      }
    }
    return Optional.of(out.array());
  }

  // Offsets have no sign: each comes before all it leads to.
  private Deque<TablePiece> order() {
    Deque<TablePiece> order = new ArrayDeque<>();
    visit(new HashMap<>(), order);
    return order;
  }

  private void visit(Map<TablePiece, Boolean> visited, Deque<TablePiece> order) {
    if (visited.putIfAbsent(this, true) == null) {
      links.reversed().forEach(link -> link.target().visit(visited, order));
      order.addFirst(this);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TablePiece piece
        && words.equals(piece.words)
        && links.equals(piece.links);
  }

  @Override
  public int hashCode() {
    return 31 * words.hashCode() + links.hashCode();
  }
}
