package octavo.manuscript;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.NaturalOrder;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Manuscript.Structure;

/** A folder of texts, sub-folders included, in natural order. */
record FolderLayout(BookFolder folder, Set<Path> ignored) implements Layout {
  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules");
  private static final List<String> SKIPPED_FILES =
      List.of("readme", "license", "licence", "changelog");

  /** Files that together only a bundle made of a book has. */
  private static final List<String> OF_A_BUNDLE = List.of("SHA256SUMS", "metadata/dublin-core.xml");

  /** What Java makes of bytes of a file's name that are not in the locale's encoding. */
  private static final String REPLACED = "\ufffd";

  @Override
  public Found read(Sources sources) throws IOException {
    boolean numbered = SettingsReader.numbered(sources.root(), false);
    Chapters chapters = new Chapters(sources.files(), numbered, Optional.empty());
    List<Entry> entries = new ArrayList<>();
    Optional<String> notes = NotesFile.withoutSettings(sources.files()).map(SourceFile::path);
    for (String path : texts(folder, "", ignored)) {
      if (!notes.equals(Optional.of(path))) {
        entry(path, sources.files(), chapters).ifPresent(entries::add);
      }
    }
    Known known = Known.nothing(FolderName.title(folder.root()), new FilePlace("."));
    return new Found(entries, Structure.BY_HEADINGS, known, chapters);
  }

  /** The entry of a file found in the folder. */
  static Optional<Entry> entry(String path, TextFiles files, Chapters chapters) {
    if (files.folder().linksOut(path)) {
      files
          .diagnostics()
          .report(
              DiagnosticCode.FILE_OUTSIDE,
              new FilePlace(path),
              "the link leads out of the book folder",
              "copy the file into the book folder");
      return Optional.empty();
    }
    if (!files.exists(path)) {
      reportGone(path, files.diagnostics());
      return Optional.empty();
    }
    Optional<SourceFile> file = files.find(path);
    return file.flatMap(chapters::read)
        .map(
            text ->
                new Entry(
                    KindByName.of(path), "", Optional.of(text), List.of(), text.file().span(0, 0)));
  }

  // The folder lists it and yet has no such file: its name is not what Java made of it, or there
  // is nothing behind it.
  private static void reportGone(String path, Diagnostics diagnostics) {
    boolean misnamed = path.contains(REPLACED);
    diagnostics.report(
        DiagnosticCode.FILE_UNREADABLE,
        new FilePlace(path),
        misnamed
            ? "the file cannot be read: its name has bytes that are not UTF-8"
            : "the file cannot be read: there is nothing behind its name",
        misnamed
            ? "rename it; if the name is UTF-8, set LC_ALL to C.UTF-8"
            : "mend the link, or take it out of the book folder");
  }

  /**
   * The texts of a folder of the book, relative to the book folder, in natural order.
   *
   * @param below the folder, with a {@code /} at its end unless it is the book folder
   * @throws IOException when a folder cannot be listed
   */
  static List<String> texts(BookFolder folder, String below, Set<Path> ignored) throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> skip = ignored.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    collect(folder.root().resolve(below), below, skip, found);
    found.sort(NaturalOrder.PATHS);
    return found;
  }

  private static void collect(Path folder, String below, List<Path> skip, List<String> found)
      throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        // Linked folders are not followed: they may lead out, or round in a circle.
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          boolean left =
              SKIPPED_FOLDERS.contains(name)
                  || skip.contains(child.toAbsolutePath().normalize())
                  || isBundle(child);
          if (!left) {
            collect(child, below + name + "/", skip, found);
          }
        } else if (isText(name.toLowerCase(Locale.ROOT)) && !Files.isDirectory(child)) {
          found.add(below + name);
        }
      }
    }
  }

  private static boolean isBundle(Path folder) {
    return OF_A_BUNDLE.stream().map(folder::resolve).allMatch(Files::isRegularFile);
  }

  private static boolean isText(String name) {
    boolean text = name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt");
    return text && SKIPPED_FILES.stream().noneMatch(name::startsWith);
  }
}
