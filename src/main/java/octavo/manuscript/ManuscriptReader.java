package octavo.manuscript;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.SettingsNode.Shape;

/** Reads a book in whichever layout it has. */
public final class ManuscriptReader {
  /** The files that say which files a book has. */
  static final Set<String> LISTS = Set.of("book.yaml", "book.toml", "SUMMARY.md", "Book.txt");

  /** Where our own settings may lie in a book's folder; the first that is there is read. */
  static final List<String> SETTINGS = List.of("manuscript/book.yaml", "book.yaml");

  private final Path book;
  private final Options options;
  private final Diagnostics diagnostics;

  private ManuscriptReader(Path book, Options options, Diagnostics diagnostics) {
    this.book = book;
    this.options = options;
    this.diagnostics = diagnostics;
  }

  /**
   * How to read.
   *
   * @param overrides settings of {@code --set}, by dotted key
   * @param sourceDateEpoch the value of {@code SOURCE_DATE_EPOCH}, or empty
   * @param ignored folders that are not part of the book, such as the output folder
   * @param editions names of editions that are asked for: those that need no settings need not be
   *     in the book's
   */
  public record Options(
      Map<String, String> overrides,
      String sourceDateEpoch,
      Set<Path> ignored,
      List<String> editions) {
    /** Copies the collections. */
    public Options {
      overrides = Map.copyOf(overrides);
      ignored = Set.copyOf(ignored);
      editions = List.copyOf(editions);
    }

    /** The editions that the book itself names. */
    public Options(Map<String, String> overrides, String sourceDateEpoch, Set<Path> ignored) {
      this(overrides, sourceDateEpoch, ignored, List.of());
    }
  }

  /**
   * Reads a book.
   *
   * @param book its folder, or its only file
   * @return the manuscript, or empty when there were errors that leave nothing to go on with
   * @throws IOException when a folder cannot be listed
   */
  public static Optional<Manuscript> read(Path book, Options options, Diagnostics diagnostics)
      throws IOException {
    try {
      return new ManuscriptReader(book, options, diagnostics).read();
    } catch (AccessDeniedException e) {
      Path denied = Path.of(e.getFile());
      String path = denied.startsWith(book) ? book.relativize(denied).toString() : e.getFile();
      diagnostics.report(
          DiagnosticCode.FILE_UNREADABLE,
          new FilePlace(path.isEmpty() ? "." : path.replace('\\', '/')),
          "the folder cannot be read: permission denied",
          "allow reading and entering it");
      return Optional.empty();
    }
  }

  private Optional<Manuscript> read() throws IOException {
    TextFiles files = new TextFiles(new BookFolder(folder(book)), diagnostics);
    Layout layout = layout(files);
    Optional<SettingsNode> settings = settings(layout, files);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    SettingsNode root = settings.get();
    Overrides.apply(options.overrides(), root, diagnostics);
    EditionsReader.add(options.editions(), root, diagnostics);
    if (layout.settingsFile().isEmpty()) {
      root.child("contents").ifPresent(ManuscriptReader::contentsElsewhere);
    }
    Layout.Found found = layout.read(new Layout.Sources(files, root));
    Chapters chapters = found.chapters();
    boolean empty = chapters.texts().stream().allMatch(text -> text.text().isBlank());
    if (empty && layout.settingsFile().isEmpty()) {
      // What would be guessed of no text helps nobody.
      reportEmpty(found);
      return Optional.empty();
    }
    Optional<SourceFile> notes = NotesFile.find(layout, files, chapters);
    Settings read =
        new SettingsReader(root, files)
            .read(
                found.known(),
                options.sourceDateEpoch(),
                SettingsReader.numbered(root, chapters.numbered()),
                () -> LanguageGuess.told(TextSample.of(chapters.texts())));
    Map<String, CaptionEntry> captions = CaptionsReader.read(layout, files);
    if (empty) {
      reportEmpty(found);
      return Optional.empty();
    }
    return Optional.of(
        new Manuscript(files.folder(), read, found.entries(), found.structure(), notes, captions));
  }

  // Where chapters could not be read, that is the trouble.
  private void reportEmpty(Layout.Found found) {
    if (!diagnostics.hasErrors()) {
      diagnostics.report(
          DiagnosticCode.BOOK_EMPTY,
          found.known().place(),
          "the book has no text",
          "write a chapter in a file that ends in .md, or name another folder");
    }
  }

  private static void contentsElsewhere(SettingsNode contents) {
    contents.report(
        DiagnosticCode.SET_UNSUPPORTED,
        "this folder says otherwise which files are the book; 'contents' is not used",
        "write a book.yaml to list the files there");
  }

  /**
   * The book folder, from which its files are named: past it nothing is read.
   *
   * @param book the book's folder, or its only file
   */
  public static Path folder(Path book) {
    Path folder = book;
    if (Files.isRegularFile(book)) {
      Path parent = book.getParent();
      folder = parent == null ? Path.of("") : parent;
      if (!LISTS.contains(book.getFileName().toString())) {
        return folder;
      }
    }
    // Whoever names manuscript/ means the book it belongs to, images/ and styles/ included.
    Path whole = folder.toAbsolutePath().normalize();
    boolean inner = whole.endsWith("manuscript") && Files.isRegularFile(whole.resolve("book.yaml"));
    return inner ? whole.getParent() : folder;
  }

  private Layout layout(TextFiles files) {
    boolean lone = Files.isRegularFile(book) && !LISTS.contains(book.getFileName().toString());
    if (lone) {
      return new SingleFileLayout(files.folder(), book.getFileName().toString());
    }
    Optional<Layout> listed = listed(files);
    for (String settings : SETTINGS) {
      if (files.exists(settings)) {
        return new OwnLayout(files.folder(), settings, options.ignored(), listed);
      }
    }
    return listed.orElseGet(() -> new FolderLayout(files.folder(), options.ignored()));
  }

  /** The layout of another program that lists the book's files. */
  private static Optional<Layout> listed(TextFiles files) {
    return MdBookLayout.find(files.folder(), files)
        .or(
            () ->
                Stream.of("Book.txt", "manuscript/Book.txt")
                    .filter(files::exists)
                    .findFirst()
                    .map(list -> new LeanpubLayout(files.folder(), list)));
  }

  private Optional<SettingsNode> settings(Layout layout, TextFiles files) {
    Optional<String> path = layout.settingsFile();
    if (path.isPresent()) {
      return files.find(path.get()).flatMap(file -> SettingsNode.read(file, diagnostics));
    }
    SourceFile none = new SourceFile(Overrides.PATH, "");
    return Optional.of(new SettingsNode(Shape.MAP, "", "", none.whole(), diagnostics));
  }
}
