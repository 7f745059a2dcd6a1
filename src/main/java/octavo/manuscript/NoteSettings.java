package octavo.manuscript;

import java.util.Optional;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;

/**
 * What an edition says of its notes.
 *
 * @param placement where they stand
 * @param placed whether that is the edition's own wish; else its theme may say otherwise
 * @param numbering how they are numbered; empty for the default of each name space ({@code [n]}
 *     keeps the author's numbers, {@code [^id]} counts through)
 */
public record NoteSettings(
    NotePlacement placement, boolean placed, Optional<NoteNumbering> numbering) {
  /** Checks that notes stand on the pages by which they count. */
  public NoteSettings {
    if (numbering.equals(Optional.of(NoteNumbering.PAGE)) && !placement.isOnPages()) {
      throw new IllegalArgumentException("numbers by page, but notes by " + placement);
    }
  }

  /** Notes that stand where they do, numbered as is usual, whatever a theme says. */
  public static NoteSettings at(NotePlacement placement) {
    return new NoteSettings(placement, true, Optional.empty());
  }

  /** The same where the theme says they stand, if nobody else has. */
  NoteSettings completed(EditionDefaults theme) {
    return placed ? this : new NoteSettings(theme.placement().orElse(placement), false, numbering);
  }

  /** Whether they count from 1 on each page, so that numbers and pages depend on each other. */
  public boolean countByPage() {
    return numbering.equals(Optional.of(NoteNumbering.PAGE));
  }

  /**
   * Whether a note that several chapters or pages cite is printed in each of them, rather than once
   * at the end of the book.
   */
  public boolean printedAgain() {
    return placement != NotePlacement.BOOK || numbering.equals(Optional.of(NoteNumbering.CHAPTER));
  }
}
