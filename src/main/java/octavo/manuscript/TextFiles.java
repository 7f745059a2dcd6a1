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

  /** By path, every file that is there; empty when it cannot be read. */
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
    return read.containsKey(path)
        ? read.get(path)
        : folder.file(path).flatMap(file -> load(path, file));
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
    // A listing is included a hundred times: where it truly lies is asked once.
    if (path.isPresent() && read.containsKey(path.get())) {
      return read.get(path.get());
    }
    Optional<Path> file = path.flatMap(folder::file);
    if (file.isPresent()) {
      return load(path.get(), file.get());
    }
    if (path.isEmpty() || folder.linksOut(path.get())) {
      diagnostics.report(
          DiagnosticCode.FILE_OUTSIDE,
          at,
          "'" + written + "' leads out of the book folder",
          "copy the file into the book folder and name it from there");
    } else {
      diagnostics.report(
          missing,
          at,
          "there is no file '" + path.get() + "'",
          "check the name, upper and lower case included, or take it out");
    }
    return Optional.empty();
  }

  private Optional<SourceFile> load(String path, Path file) {
    Optional<SourceFile> loaded = decode(path, file);
    read.put(path, loaded);
    return loaded;
  }

  private Optional<SourceFile> decode(String path, Path file) {
    try {
      return Optional.of(decoder.decode(path, Files.readAllBytes(file), diagnostics));
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
