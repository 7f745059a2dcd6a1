package octavo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import octavo.book.Book;
import octavo.check.EpubReadBack;
import octavo.check.FileCheck;
import octavo.check.PdfReadBack;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.epub.EpubEdition;
import octavo.manuscript.Edition;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptReader;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;
import octavo.pdf.PdfEdition;
import octavo.resolve.BookResolver;
import octavo.resolve.ChapterSelection;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;

/**
 * The pipeline: read → parse → resolve, and for each edition theme → note plan → EPUB or PDF → read
 * back → check → put in place. A stage reports all it finds; the next is not begun when there are
 * errors. The files of a book are parsed, and its editions made, side by side.
 */
final class Build {
  private final BuildRequest request;
  private final Surroundings here;
  private final Stages stages;
  private final Jobs jobs;

  /** A build of a request. */
  Build(BuildRequest request, Surroundings here, Stages stages, Jobs jobs) {
    this.request = request;
    this.here = here;
    this.stages = stages;
    this.jobs = jobs;
  }

  /**
   * Builds the editions asked for; none when the book itself has errors.
   *
   * @param diagnostics for what is found in the book itself
   * @param results takes what became of each edition as soon as it is done
   */
  void run(Diagnostics diagnostics, Consumer<EditionResult> results) throws IOException {
    Optional<Manuscript> read = stages.run("reading", () -> read(diagnostics));
    if (read.isEmpty() || diagnostics.hasErrors()) {
      return;
    }
    Manuscript manuscript = read.get();
    EditionChoice choice = new EditionChoice(request, manuscript.settings());
    List<Edition> editions = choice.editions();
    Optional<Book> book = resolve(manuscript, parse(manuscript, diagnostics), diagnostics);
    if (book.isEmpty() || diagnostics.hasErrors()) {
      return;
    }
    PageExchange pages = new PageExchange(editions);
    jobs.each(
        pages.editions(),
        edition -> {
          try {
            results.accept(make(manuscript, book.get(), edition, pages, choice.target(edition)));
          } finally {
            pages.end(edition);
          }
          return edition;
        });
  }

  private Optional<Manuscript> read(Diagnostics diagnostics) throws IOException {
    String date = here.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    Set<Path> ignored = Set.of(request.folder());
    return ManuscriptReader.read(
        request.book(),
        new ManuscriptReader.Options(request.overrides(), date, ignored),
        diagnostics);
  }

  private Map<SourceFile, Draft> parse(Manuscript manuscript, Diagnostics diagnostics)
      throws IOException {
    MarkdownParser parser = parser(manuscript, diagnostics);
    Map<SourceFile, Draft> drafts = new LinkedHashMap<>();
    jobs.each(ChapterTexts.of(manuscript), text -> stages.run("parsing", () -> parser.parse(text)))
        .forEach(draft -> drafts.put(draft.text().file(), draft));
    return drafts;
  }

  private Optional<Book> resolve(
      Manuscript manuscript, Map<SourceFile, Draft> drafts, Diagnostics diagnostics)
      throws IOException {
    MarkdownParser parser = parser(manuscript, diagnostics);
    Optional<Book> book =
        jobs.one(
            () ->
                stages.run(
                    "resolving",
                    () -> BookResolver.resolve(manuscript, drafts, parser, diagnostics)));
    return request.chapters().isEmpty()
        ? book
        : book.map(whole -> ChapterSelection.select(whole, request.chapters().get(), diagnostics));
  }

  private static MarkdownParser parser(Manuscript manuscript, Diagnostics diagnostics) {
    return new MarkdownParser(manuscript.settings().metadata().language(), diagnostics);
  }

  private EditionResult make(
      Manuscript manuscript, Book book, Edition edition, PageExchange pages, Path target)
      throws IOException {
    Diagnostics findings = new Diagnostics();
    Optional<Theme> theme =
        stages.run(
            edition.name() + ": theme",
            () -> ThemeLoader.load(manuscript.folder(), edition, request.fontPath(), findings));
    NotePlan plan = NotePlan.of(book, edition, findings);
    if (theme.isEmpty() || findings.hasErrors()) {
      return new EditionResult(edition.name(), target, Optional.empty(), findings);
    }
    Optional<WrittenFile> written =
        OutputFile.publish(
            target,
            here.disk(),
            findings,
            file -> {
              write(book, edition, plan, theme.get(), pages, file.stream(), findings);
              file.stream().close();
              prove(file.temporary(), target, book, edition, findings);
            });
    return new EditionResult(edition.name(), target, written, findings);
  }

  private void write(
      Book book,
      Edition edition,
      NotePlan plan,
      Theme theme,
      PageExchange pages,
      OutputStream out,
      Diagnostics findings)
      throws IOException {
    stages.run(
        edition.name() + ": setting",
        () -> {
          switch (edition.format()) {
            case EPUB ->
                EpubEdition.write(
                    book, edition, plan, theme, () -> pages.of(edition), out, findings);
            case PDF ->
                PdfEdition.write(
                    book, edition, plan, theme, map -> pages.tell(edition, map), out, findings);
          }
          return edition;
        });
  }

  private void prove(Path file, Path target, Book book, Edition edition, Diagnostics findings)
      throws IOException {
    String name = WrittenFile.name(target);
    // The engines of a PDF lose words silently, so each is read back; an EPUB when it is checked.
    boolean readsBack = edition.format() == Edition.Format.PDF || request.check();
    if (readsBack && !findings.hasErrors()) {
      stages.run(
          edition.name() + ": reading back",
          () -> {
            switch (edition.format()) {
              case EPUB -> EpubReadBack.compare(file, name, book, edition, findings);
              case PDF -> PdfReadBack.compare(file, name, book, edition, findings);
            }
            return edition;
          });
    }
    if (request.check() && !findings.hasErrors()) {
      stages.run(
          edition.name() + ": checking",
          () -> {
            FileCheck.check(file, name, findings);
            return edition;
          });
    }
  }
}
