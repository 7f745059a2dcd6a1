package octavo.manuscript;

import java.util.Optional;
import java.util.OptionalInt;
import octavo.diagnostic.SourceSpan;
import octavo.measure.TrimSize;

/**
 * The settings of one edition.
 *
 * @param name such as {@code epub} or {@code print}
 * @param format what is written
 * @param engine what sets the pages of a PDF
 * @param trim the page of a PDF; empty for the theme's own
 * @param trimAt where that is written, for messages
 * @param openers where the chapters of a PDF begin
 * @param placement where notes stand
 * @param placed whether that is the edition's own wish; else its theme may say otherwise
 * @param numbering how notes are numbered; empty for the default of each name space ({@code [n]}
 *     keeps the author's numbers, {@code [^id]} counts through)
 * @param theme the name of its theme
 * @param themeAt where that is written, for messages; empty where nobody has named one
 * @param identifier its own identifier, or empty
 * @param prepress what a printer asks of a PDF
 * @param numbers what is numbered besides chapters, notes and pages
 * @param profile the devices an EPUB is made for; {@link DeviceProfile#EPUB} for what is none
 * @param obfuscatesFonts whether the fonts of an EPUB are obfuscated
 * @param images what an EPUB asks of its images
 * @param listedSections so many levels of sections below the chapter its contents list; empty where
 *     nobody says so
 */
public record Edition(
    String name,
    Format format,
    Engine engine,
    Optional<TrimSize> trim,
    Optional<SourceSpan> trimAt,
    Openers openers,
    NotePlacement placement,
    boolean placed,
    Optional<NoteNumbering> numbering,
    String theme,
    Optional<SourceSpan> themeAt,
    String identifier,
    Prepress prepress,
    Numbers numbers,
    DeviceProfile profile,
    boolean obfuscatesFonts,
    ImageSettings images,
    OptionalInt listedSections) {
  /**
   * Checks that there are pages, and an engine that can, where notes stand on them, that they do
   * where they count by pages, that nothing is to pop up on paper, and that only an EPUB is made
   * for devices.
   */
  public Edition {
    if (placement.isOnPages() && (format != Format.PDF || engine != Engine.COMPOSITOR)) {
      throw new IllegalArgumentException(
          "edition " + name + ": page notes in " + format + " by " + engine);
    }
    if (placement == NotePlacement.POPUP && format == Format.PDF) {
      throw new IllegalArgumentException("edition " + name + ": notes that pop up on paper");
    }
    if (numbering.equals(Optional.of(NoteNumbering.PAGE)) && !placement.isOnPages()) {
      throw new IllegalArgumentException("edition " + name + ": numbers by page, not so the notes");
    }
    if (format != Format.EPUB && (profile != DeviceProfile.EPUB || obfuscatesFonts)) {
      throw new IllegalArgumentException("edition " + name + ": no EPUB, for " + profile.title());
    }
    if (obfuscatesFonts && !profile.takesObfuscatedFonts()) {
      throw new IllegalArgumentException(
          "edition " + name + ": obfuscated fonts for " + profile.title());
    }
  }

  /** An edition that says nothing of the sections in its contents. */
  public Edition(
      String name,
      Format format,
      Engine engine,
      Optional<TrimSize> trim,
      Optional<SourceSpan> trimAt,
      Openers openers,
      NotePlacement placement,
      boolean placed,
      Optional<NoteNumbering> numbering,
      String theme,
      Optional<SourceSpan> themeAt,
      String identifier,
      Prepress prepress,
      Numbers numbers,
      DeviceProfile profile,
      boolean obfuscatesFonts,
      ImageSettings images) {
    this(
        name,
        format,
        engine,
        trim,
        trimAt,
        openers,
        placement,
        placed,
        numbering,
        theme,
        themeAt,
        identifier,
        prepress,
        numbers,
        profile,
        obfuscatesFonts,
        images,
        OptionalInt.empty());
  }

  /**
   * The same with what its theme says where it is silent itself: a PDF of the compositor whose
   * openers are {@link Openers#AUTO} or whose notes are not {@link #placed}.
   */
  public Edition completed(EditionDefaults theme) {
    if (format != Format.PDF || engine != Engine.COMPOSITOR) {
      return this;
    }
    return new Edition(
        name,
        format,
        engine,
        trim,
        trimAt,
        openers == Openers.AUTO ? theme.openers().orElse(openers) : openers,
        placed ? placement : theme.placement().orElse(placement),
        placed,
        numbering,
        this.theme,
        themeAt,
        identifier,
        prepress,
        numbers,
        profile,
        obfuscatesFonts,
        images,
        listedSections);
  }

  /**
   * Whether the notes count from 1 on each page, so that numbers and pages depend on each other.
   */
  public boolean countsNotesByPage() {
    return numbering.equals(Optional.of(NoteNumbering.PAGE));
  }

  /**
   * Whether a note that several chapters or pages cite is printed in each of them, rather than once
   * at the end of the book.
   */
  public boolean printsNotesAgain() {
    return placement != NotePlacement.BOOK || numbering.equals(Optional.of(NoteNumbering.CHAPTER));
  }

  /** The kinds of file. */
  public enum Format {
    EPUB,
    PDF,
    /** One file for any browser, with everything in it. */
    HTML;

    /** Whether it is read on screens and has no pages. */
    public boolean isForScreens() {
      return switch (this) {
        case EPUB, HTML -> true;
        case PDF -> false;
      };
    }
  }

  /** The PDF engines. */
  public enum Engine {
    /** OpenHTMLtoPDF. */
    CSS,
    /** Octavo's own. */
    COMPOSITOR
  }

  /** Where chapters open. */
  public enum Openers {
    /**
     * As the theme says, else on a recto in books of fewer than 16 chapters and on the next page.
     */
    AUTO,
    RECTO,
    NEXT
  }

  /** Where notes stand. */
  public enum NotePlacement {
    /** At the foot of the page of their reference: in a PDF of the compositor only. */
    PAGE,
    /** In the outer margin, beside their references: in a PDF of the compositor only. */
    MARGIN,
    /** At the end of each chapter. */
    CHAPTER,
    /** At the end of the book, under their chapters. */
    BOOK,
    /** Shown where its mark is touched, and kept at the end of its chapter: on screens only. */
    POPUP;

    /** Whether a note stands on the page of its reference. */
    public boolean isOnPages() {
      return switch (this) {
        case PAGE, MARGIN -> true;
        case CHAPTER, BOOK, POPUP -> false;
      };
    }
  }

  /** How notes are numbered. */
  public enum NoteNumbering {
    /** The author's own numbers. */
    SOURCE,
    /** From 1 in each chapter. */
    CHAPTER,
    /** From 1 through the book. */
    BOOK,
    /** From 1 on each page: only of notes that stand on the pages of their references. */
    PAGE
  }
}
