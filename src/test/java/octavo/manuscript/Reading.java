package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceSpan;

/** A book in a folder made for one test, and what reading it gives. */
final class Reading {
  final Path folder;
  final Map<String, String> overrides = new LinkedHashMap<>();
  String epoch = "";
  Diagnostics diagnostics = new Diagnostics();

  Reading(Path folder) {
    this.folder = folder;
  }

  /** Writes a file of the book. */
  Reading with(String path, String text) throws IOException {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Reading with(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Optional<Manuscript> read() throws IOException {
    return read(folder);
  }

  Optional<Manuscript> read(Path book) throws IOException {
    diagnostics = new Diagnostics();
    Optional<Manuscript> read =
        ManuscriptReader.read(
            book, new ManuscriptReader.Options(overrides, epoch, Set.of()), diagnostics);
    diagnostics.sorted().forEach(d -> assertFalse(d.hint().isBlank(), d.toString()));
    return read;
  }

  /** What was found that is worse than a note, a line each: place, code and message. */
  List<String> troubles() {
    return found(Severity.WARNING);
  }

  List<String> found(Severity mildest) {
    return diagnostics.sorted().stream()
        .filter(d -> d.severity().compareTo(mildest) <= 0)
        .map(Reading::line)
        .toList();
  }

  static String line(Diagnostic d) {
    String place =
        switch (d.place()) {
          case SourceSpan span -> span.toString();
          case FilePlace file -> file.path();
        };
    return place + " " + d.code() + " " + d.message();
  }

  /** The tree of entries, a line each: kind, title in quotation marks, file; indented. */
  static List<String> tree(Manuscript manuscript) {
    List<String> lines = new ArrayList<>();
    tree(manuscript.entries(), "", lines);
    return lines;
  }

  private static void tree(List<Entry> entries, String indent, List<String> lines) {
    for (Entry entry : entries) {
      lines.add(
          indent
              + entry.kind().key()
              + (entry.title().isEmpty() ? "" : " '" + entry.title() + "'")
              + entry.text().map(text -> " " + text.file().path()).orElse(""));
      tree(entry.entries(), indent + "  ", lines);
    }
  }
}
