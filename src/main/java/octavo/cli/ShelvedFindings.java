package octavo.cli;

import java.util.IdentityHashMap;
import java.util.Map;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Edit;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * The findings in one book of many, as they are told: its files are named from where the user
 * stands, for each book has its own {@code 01.md}.
 */
final class ShelvedFindings {
  /** The book's own folder, as findings about all of it name it. */
  private static final String FOLDER = ".";

  private final String book;
  private final String shelf;
  private final Map<SourceFile, SourceFile> files = new IdentityHashMap<>();

  /**
   * @param book the book's folder as the user named it
   * @param shelf the shelf's, whose files are named from there already
   */
  ShelvedFindings(String book, String shelf) {
    boolean here = book.isEmpty() || book.equals(".");
    this.book = here ? "" : book.endsWith("/") ? book : book + "/";
    this.shelf = shelf.endsWith("/") ? shelf : shelf + "/";
  }

  void tell(Diagnostics found, Diagnostics diagnostics) {
    for (Diagnostic finding : found.sorted()) {
      diagnostics.report(
          new Diagnostic(
              finding.code(),
              finding.severity(),
              finding.message(),
              place(finding.place()),
              finding.hint(),
              finding.related().stream().map(this::place).toList(),
              finding.fix().stream().map(edit -> new Edit(span(edit.at()), edit.text())).toList()));
    }
  }

  private Place place(Place place) {
    return switch (place) {
      case SourceSpan span -> span(span);
      case FilePlace file -> isOfBook(file.path()) ? inBook(file) : file;
    };
  }

  private boolean isOfBook(String path) {
    return !(path + "/").startsWith(shelf)
        && (book.isEmpty() || !path.startsWith(book))
        && !path.startsWith("/")
        && !path.equals("SOURCE_DATE_EPOCH");
  }

  private FilePlace inBook(FilePlace file) {
    if (file.path().equals(FOLDER)) {
      return new FilePlace(book.isEmpty() ? FOLDER : book.substring(0, book.length() - 1));
    }
    return new FilePlace(book + file.path(), file.line(), file.column());
  }

  private SourceSpan span(SourceSpan span) {
    return files
        .computeIfAbsent(span.file(), file -> new SourceFile(book + file.path(), file.text()))
        .span(span.start(), span.end());
  }
}
