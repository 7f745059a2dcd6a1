package octavo.manuscript;

import java.util.OptionalInt;

/**
 * The settings of one edition.
 *
 * @param name such as {@code epub} or {@code print}
 * @param format what is written
 * @param engine what sets the pages of a PDF
 * @param pages what is asked of the pages of a PDF
 * @param notes where notes stand and how they are numbered
 * @param theme what it looks like
 * @param identifier its own identifier, or empty
 * @param numbers what is numbered besides chapters, notes and pages
 * @param device what an EPUB is for; {@link DeviceSettings#GENERAL} for what is none
 * @param listedSections so many levels of sections below the chapter its contents list; empty where
 *     nobody says so
 */
public record Edition(
    String name,
    Format format,
    Engine engine,
    PageSettings pages,
    NoteSettings notes,
    ThemeSetting theme,
    String identifier,
    Numbers numbers,
    DeviceSettings device,
    OptionalInt listedSections) {
  /**
   * Checks that there are pages, and an engine that can, where notes stand on them, that nothing is
   * to pop up on paper, and that only an EPUB is made for devices.
   */
  public Edition {
    if (notes.placement().isOnPages() && (format != Format.PDF || engine != Engine.COMPOSITOR)) {
      throw new IllegalArgumentException(
          "edition " + name + ": page notes in " + format + " by " + engine);
    }
    if (notes.placement() == NotePlacement.POPUP && format == Format.PDF) {
      throw new IllegalArgumentException("edition " + name + ": notes that pop up on paper");
    }
    if (format != Format.EPUB && device.isParticular()) {
      throw new IllegalArgumentException(
          "edition " + name + ": no EPUB, for " + device.profile().title());
    }
  }

  /**
   * The same with what its theme says where it is silent itself: a PDF of the compositor whose
   * openers are {@link Openers#AUTO} or whose notes are not {@link NoteSettings#placed}.
   */
  public Edition completed(EditionDefaults theme) {
    if (format != Format.PDF || engine != Engine.COMPOSITOR) {
      return this;
    }
    return new Edition(
        name,
        format,
        engine,
        pages.completed(theme),
        notes.completed(theme),
        this.theme,
        identifier,
        numbers,
        device,
        listedSections);
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
    NEXT,
    /**
     * On the next page, and title pages, parts and page 1 as well: none is left blank, for sheets
     * that are printed on one side.
     */
    ANY
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
