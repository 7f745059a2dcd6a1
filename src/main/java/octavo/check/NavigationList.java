package octavo.check;

import java.util.List;
import java.util.Optional;

/**
 * What leads to the parts of an edition: its contents, the outline of a PDF, the navigation of
 * older reading systems.
 *
 * @param kind what it is
 * @param lines in order
 */
record NavigationList(Kind kind, List<Line> lines) {
  /** What leads to parts of an edition. */
  enum Kind {
    CONTENTS("the contents"),
    FURTHER("a list of illustrations or tables"),
    OUTLINE("the outline"),
    NCX("the NCX");

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    /** As a finding calls it. */
    String called() {
      return name;
    }
  }

  /**
   * A line.
   *
   * @param words what it says, a chapter's number and the page's among it
   * @param sheet the page, or the document of the spine, it leads to, counted from 0; empty where
   *     it leads nowhere
   * @param page the number printed on that page, where lines say it; empty where they do not
   */
  record Line(ReadPiece words, Optional<Integer> sheet, Optional<String> page) {
    /** A line that is one string. */
    static Line of(String words, Optional<Integer> sheet) {
      ReadPiece piece = new ReadPiece();
      piece.add(words, false);
      return new Line(piece, sheet, Optional.empty());
    }
  }
}
