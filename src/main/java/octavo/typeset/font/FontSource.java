package octavo.typeset.font;

import java.io.IOException;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.theme.FontFindings;
import octavo.theme.sfnt.FontException;

/** A font file of a library: opened when its face is first asked for, once. */
final class FontSource implements AutoCloseable {
  private final FontFile file;
  private final Diagnostics diagnostics;
  private Optional<Face> face = Optional.empty();
  private boolean opened;

  /** A font file, not opened. */
  FontSource(FontFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  FontFile file() {
    return file;
  }

  /** Its face; empty, and reported once, when type cannot or may not be set from it. */
  Optional<Face> face() {
    if (!opened) {
      opened = true;
      face = open();
    }
    return face;
  }

  /** Its face where that has been asked for. */
  Optional<Face> opened() {
    return face;
  }

  private Optional<Face> open() {
    try {
      Face candidate = Face.open(file);
      if (candidate.mayEmbed()) {
        FontFindings.report(candidate.faults(), file, diagnostics);
        return Optional.of(candidate);
      }
      candidate.close();
      diagnostics.report(
          DiagnosticCode.STYLE_FONT_UNUSABLE,
          file.place(),
          "the licence bits of the font " + file.name() + " forbid embedding it",
          "use a font that may be embedded in a book");
    } catch (FontException e) {
      FontFindings.report(e, file, diagnostics);
    } catch (IOException e) {
      diagnostics.report(
          DiagnosticCode.STYLE_FONT_UNUSABLE,
          file.place(),
          "the font " + file.name() + " cannot be read: " + e.getMessage(),
          "see that the file is there and readable");
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    face.ifPresent(Face::close);
  }
}
