package octavo.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;

/** The text files of a book: each is read and decoded once, however often it is asked for. */
final class TextFiles {
  private final BookFolder folder;
  private final Diagnostics diagnostics;
  private final TextDecoder decoder = new TextDecoder();
  private final Map<String, Optional<SourceFile>> read = new HashMap<>();

  TextFiles(BookFolder folder, Diagnostics diagnostics) {
    this.folder = folder;
    this.diagnostics = diagnostics;
  }

  BookFolder folder() {
    return folder;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Whether there is such a file in the book folder. */
  boolean exists(String path) {
    return folder.file(path).isPresent();
  }

  /** A file, if it is there; when it cannot be read that is reported. */
  Optional<SourceFile> find(String path) {
    Optional<SourceFile> known = read.get(path);
    if (known == null) {
      known = load(path);
      read.put(path, known);
    }
    return known;
  }

  /**
   * A file that another names; when it lies outside or is not there that is reported.
   *
   * @param from the file it is named in, relative to the book folder
   * @param written its path as written there
   * @param at where it is named
   * @param missing what it is reported as when it is not there
   */
  Optional<SourceFile> named(String from, String written, Place at, DiagnosticCode missing) {
    Optional<String> path = folder.relative(from, written);
    if (path.isEmpty() || folder.linksOut(path.get())) {
      diagnostics.report(
          DiagnosticCode.FILE_OUTSIDE,
          at,
          "'" + written + "' leads out of the book folder",
          "copy the file into the book folder and name it from there");
      return Optional.empty();
    }
    if (!exists(path.get())) {
      diagnostics.report(
          missing,
          at,
          "there is no file '" + path.get() + "'",
          "check the name, upper and lower case included, or take it out");
      return Optional.empty();
    }
    return find(path.get());
  }

  private Optional<SourceFile> load(String path) {
    Optional<Path> file = folder.file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(decoder.decode(path, Files.readAllBytes(file.get()), diagnostics));
    } catch (IOException e) {
      diagnostics.report(
          DiagnosticCode.FILE_UNREADABLE,
          new FilePlace(path),
          "the file cannot be read: " + e.getMessage(),
          "check that you are allowed to read it");
      return Optional.empty();
    }
  }
}
