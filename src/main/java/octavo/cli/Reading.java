package octavo.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptReader;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;
import octavo.resolve.BookResolver;
import octavo.resolve.ChapterSelection;

/**
 * A book that was read: what building its editions and proving finished ones begin with.
 *
 * @param manuscript its files
 * @param book what they say, or the chapters of it that were asked for
 */
record Reading(Manuscript manuscript, Book book) {
  /**
   * Reads the book of a request: read → parse → resolve. Its files are parsed side by side.
   *
   * @param diagnostics for what is found in it
   * @return the book; empty when it has errors
   */
  static Optional<Reading> of(BuildRequest request, Workshop workshop, Diagnostics diagnostics)
      throws IOException {
    Optional<Manuscript> read =
        workshop.stages().run("reading", () -> read(request, workshop, diagnostics));
    if (read.isEmpty() || diagnostics.hasErrors()) {
      return Optional.empty();
    }
    Manuscript manuscript = read.get();
    // An edition nobody knows is told before the work begins.
    EditionChoice.require(request, manuscript.settings());
    MarkdownParser parser =
        new MarkdownParser(manuscript.settings().metadata().language(), diagnostics);
    Map<SourceFile, Draft> drafts = parse(manuscript, parser, workshop);
    Optional<Book> book =
        workshop
            .jobs()
            .one(
                () ->
                    workshop
                        .stages()
                        .run(
                            "resolving",
                            () -> BookResolver.resolve(manuscript, drafts, parser, diagnostics)));
    Optional<Book> chosen =
        request.chapters().isEmpty()
            ? book
            : book.map(
                whole -> ChapterSelection.select(whole, request.chapters().get(), diagnostics));
    return chosen.filter(it -> !diagnostics.hasErrors()).map(it -> new Reading(manuscript, it));
  }

  /** Reads its files and settings alone. */
  static Optional<Manuscript> read(BuildRequest request, Workshop workshop, Diagnostics diagnostics)
      throws IOException {
    String date = workshop.here().environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    return ManuscriptReader.read(
        request.book(),
        new ManuscriptReader.Options(
            request.overrides(), date, request.outside(), request.editions()),
        diagnostics);
  }

  private static Map<SourceFile, Draft> parse(
      Manuscript manuscript, MarkdownParser parser, Workshop workshop) throws IOException {
    Map<SourceFile, Draft> drafts = new LinkedHashMap<>();
    workshop
        .jobs()
        .each(
            manuscript.texts(), text -> workshop.stages().run("parsing", () -> parser.parse(text)))
        .forEach(draft -> drafts.put(draft.text().file(), draft));
    return drafts;
  }
}
