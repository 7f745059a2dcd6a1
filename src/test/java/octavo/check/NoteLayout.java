package octavo.check;

import static octavo.manuscript.Edition.NoteNumbering.BOOK;
import static octavo.manuscript.Edition.NoteNumbering.CHAPTER;
import static octavo.manuscript.Edition.NoteNumbering.PAGE;
import static octavo.manuscript.Edition.NoteNumbering.SOURCE;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import octavo.manuscript.Edition.Format;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;

/** Where the notes of an edition stand and how they are numbered. */
record NoteLayout(Format format, NotePlacement placement, NoteNumbering numbering) {
  /** Which numberings each placement is tried with: a new one of either adds to these lines. */
  private static final List<Row> TABLE =
      List.of(
          row(Format.EPUB, NotePlacement.CHAPTER, SOURCE, CHAPTER, BOOK),
          row(Format.EPUB, NotePlacement.BOOK, SOURCE, CHAPTER, BOOK),
          row(Format.EPUB, NotePlacement.POPUP, SOURCE, CHAPTER, BOOK),
          row(Format.HTML, NotePlacement.CHAPTER, SOURCE),
          row(Format.HTML, NotePlacement.BOOK, BOOK),
          row(Format.HTML, NotePlacement.POPUP, CHAPTER),
          row(Format.PDF, NotePlacement.PAGE, SOURCE, CHAPTER, BOOK, PAGE),
          row(Format.PDF, NotePlacement.MARGIN, SOURCE, CHAPTER, BOOK, PAGE),
          row(Format.PDF, NotePlacement.CHAPTER, SOURCE, CHAPTER, BOOK),
          row(Format.PDF, NotePlacement.BOOK, SOURCE, CHAPTER, BOOK));

  private record Row(Format format, NotePlacement placement, List<NoteNumbering> numberings) {}

  private static Row row(Format format, NotePlacement placement, NoteNumbering... numberings) {
    return new Row(format, placement, List.of(numberings));
  }

  /** All there are, in each output. */
  static List<NoteLayout> all() {
    return TABLE.stream()
        .flatMap(
            row ->
                row.numberings().stream()
                    .map(numbering -> new NoteLayout(row.format(), row.placement(), numbering)))
        .toList();
  }

  /** Each placement once in each output, with the numberings in turn. */
  static List<NoteLayout> placements() {
    return IntStream.range(0, TABLE.size())
        .mapToObj(
            i -> {
              Row row = TABLE.get(i);
              NoteNumbering numbering = row.numberings().get(i % row.numberings().size());
              return new NoteLayout(row.format(), row.placement(), numbering);
            })
        .toList();
  }

  /**
   * The settings of an edition that is called like this, as of {@code --set}.
   *
   * @param trim its pages, if it is a PDF and they need not be as wide as two columns
   */
  Map<String, String> settings(String trim) {
    String edition = "editions." + this + ".";
    Map<String, String> settings = new HashMap<>();
    settings.put(edition + "format", format.name().toLowerCase(Locale.ROOT));
    settings.put(edition + "notes.placement", placement.name().toLowerCase(Locale.ROOT));
    settings.put(edition + "notes.numbering", numbering.name().toLowerCase(Locale.ROOT));
    if (format == Format.PDF) {
      settings.put(edition + "trim", placement == NotePlacement.MARGIN ? "A5" : trim);
    }
    return settings;
  }

  @Override
  public String toString() {
    return (format + "-" + placement + "-" + numbering).toLowerCase(Locale.ROOT);
  }
}
