package octavo.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.CodeBlock;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.DraftMark.DraftImage;
import octavo.book.Figure;
import octavo.book.Figure.Placement;
import octavo.book.Heading;
import octavo.book.ListBlock;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Table;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.CaptionEntry;
import octavo.manuscript.Spelling;

/**
 * Where figures and tables may stand, as {@code placement} says beside them or in {@code
 * captions.yaml}. Only one that stands right in a section may leave its place: what is said of
 * others is told.
 */
final class Placements {
  private static final String TABLE = "a table";
  private static final String IMAGE = "an image";
  private static final String NOTE = "a note";
  private static final List<String> WORDS = List.of("here", "float", "page");

  private final Diagnostics diagnostics;
  private final AttributeKeys keys;
  // What the text at hand stands in, the innermost first.
  private final Deque<String> around = new ArrayDeque<>();

  Placements(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.keys = new AttributeKeys(diagnostics);
  }

  /** To be called before the blocks within one. */
  void enter(Block block) {
    if (block instanceof Table table) {
      keys.check(table.attributes(), TABLE, table.at());
      table.attributes().value("placement").ifPresent(word -> ofTable(word, table.at()));
    }
    name(block).ifPresent(around::push);
  }

  /** To be called after them. */
  void leave(Block block) {
    name(block).ifPresent(name -> around.pop());
  }

  void enterNote() {
    around.push(NOTE);
  }

  void leaveNote() {
    around.pop();
  }

  boolean inTable() {
    return around.contains(TABLE);
  }

  private static Optional<String> name(Block block) {
    return switch (block) {
      case BlockQuote _ -> Optional.of("a quotation");
      case ListBlock _, DefinitionList _ -> Optional.of("a list");
      case Table _ -> Optional.of(TABLE);
      case Division _ -> Optional.of("a box or division");
      case Paragraph _, Heading _, CodeBlock _, SectionBreak _, Figure _ -> Optional.empty();
    };
  }

  /** Where a figure may stand. */
  Placement of(DraftImage image, Optional<CaptionEntry> entry) {
    keys.check(image.attributes(), IMAGE, image.at());
    Placement said = said(image, entry);
    if (!around.isEmpty()) {
      reportIdle(said, Idle.image(around.peek()), image.at());
    }
    return said;
  }

  /** Tells what is said of an image within a line. */
  void ofInline(DraftImage image, Optional<CaptionEntry> entry) {
    keys.check(image.attributes(), IMAGE, image.at());
    reportIdle(said(image, entry), Idle.image(inTable() ? TABLE : "a line of text"), image.at());
  }

  private void ofTable(String word, SourceSpan at) {
    Placement said = read(word, TABLE, at);
    if (!around.isEmpty()) {
      reportIdle(said, new Idle(TABLE, around.peek(), "put the table"), at);
    }
  }

  /**
   * What cannot leave its place.
   *
   * @param what it is
   * @param in what it stands
   * @param instead how to begin to say where it can
   */
  private record Idle(String what, String in, String instead) {
    static Idle image(String in) {
      return new Idle(IMAGE, in, "give the image a paragraph of its own");
    }
  }

  private Placement said(DraftImage image, Optional<CaptionEntry> entry) {
    Placement said = entry.map(CaptionEntry::placement).orElse(Placement.NEAR);
    if (said != Placement.NEAR) {
      return said;
    }
    return image
        .attributes()
        .value("placement")
        .map(word -> read(word, IMAGE, image.at()))
        .orElse(Placement.NEAR);
  }

  private Placement read(String word, String what, SourceSpan at) {
    return switch (word) {
      case "here" -> Placement.HERE;
      case "float" -> Placement.FLOAT;
      case "page" -> Placement.PAGE;
      default -> {
        diagnostics.report(
            DiagnosticCode.FIG_PLACEMENT,
            at,
            "'" + word + "' is no placement of " + what,
            Spelling.hint(word, WORDS));
        yield Placement.NEAR;
      }
    };
  }

  private void reportIdle(Placement said, Idle idle, SourceSpan at) {
    if (said != Placement.FLOAT && said != Placement.PAGE) {
      return;
    }
    diagnostics.report(
        DiagnosticCode.FIG_PLACEMENT,
        at,
        "the placement of "
            + idle.what
            + " in "
            + idle.in
            + " has no effect: it stands where the text has it",
        idle.instead
            + " outside of lists, quotations, tables, boxes and notes, or take the placement away");
  }
}
