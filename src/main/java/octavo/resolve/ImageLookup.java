package octavo.resolve;

import java.io.File;
import java.util.List;
import java.util.Optional;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.BookFolder;
import octavo.manuscript.CaptionEntry;
import octavo.manuscript.ImageInspector;
import octavo.measure.Length;

/** Finds the files of images. */
final class ImageLookup {
  private final BookFolder folder;
  private final ImageInspector inspector;
  private final Diagnostics diagnostics;

  ImageLookup(BookFolder folder, Diagnostics diagnostics) {
    this.folder = folder;
    this.inspector = new ImageInspector(folder, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * The path of an image relative to the book folder, as the key of its caption; the address itself
   * when it lies elsewhere. Looked for beside the file that names it, then from the book's folder
   * on, then in Leanpub's {@code resources}.
   */
  String path(String destination, SourceSpan at) {
    Destination parts = Destination.of(destination);
    if (!parts.scheme().isEmpty()) {
      return parts.scheme().equals("data") ? "data:" : parts.written();
    }
    Optional<String> written = written(parts, at);
    List<Optional<String>> tries =
        List.of(
            written,
            folder.relative("", stripSlash(parts.path())),
            folder.relative("", "resources/" + parts.path()));
    for (Optional<String> path : tries) {
      if (path.isPresent() && isThere(path.get())) {
        return path.get();
      }
    }
    return written.orElse(parts.written());
  }

  // Only whether to look further: the inspector asks the folder whether it may be opened, which
  // follows links and costs ten times as much.
  private boolean isThere(String relative) {
    return new File(folder.root().toFile(), relative).isFile();
  }

  // A path that begins with a slash is meant from the book's folder on.
  private Optional<String> written(Destination parts, SourceSpan at) {
    return parts.path().startsWith("/")
        ? folder.relative("", stripSlash(parts.path()))
        : folder.relative(at.path(), parts.path());
  }

  /** The file behind an image. */
  ImageSource source(
      String path, String destination, SourceSpan at, Optional<CaptionEntry> caption) {
    Optional<Length> width = caption.flatMap(CaptionEntry::width);
    Optional<Length> height = caption.flatMap(CaptionEntry::height);
    Destination parts = Destination.of(destination);
    if (parts.scheme().isEmpty()) {
      if (written(parts, at).isEmpty() && path.equals(parts.written())) {
        diagnostics.report(
            DiagnosticCode.FILE_OUTSIDE,
            at,
            "the image " + parts.written() + " lies outside the book folder",
            "copy it into the book's images folder");
        return new ImageSource.Absent(path, width, height);
      }
      return inspector.inspect(path, at, width, height);
    }
    if (parts.scheme().equals("data")) {
      diagnostics.report(
          DiagnosticCode.FIG_BROKEN,
          at,
          "an image written into the text as data is not read",
          "save it as a file of the book and name that");
    } else {
      diagnostics.report(
          DiagnosticCode.FIG_REMOTE,
          at,
          "the image " + parts.written() + " lies on a network; nothing is fetched from there",
          "save it in the book's images folder and name that file");
    }
    return new ImageSource.Absent(path, width, height);
  }

  /** The cover, if the settings name one that can be shown. */
  Optional<ImageSource> cover(String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    ImageSource source =
        inspector.inspect(path, new FilePlace(path), Optional.empty(), Optional.empty());
    return source instanceof ImageSource.Available ? Optional.of(source) : Optional.empty();
  }

  private static String stripSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
