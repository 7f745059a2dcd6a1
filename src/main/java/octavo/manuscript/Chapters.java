package octavo.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/** Reads the chapter files a layout names, in its order, each once. */
final class Chapters {
  private final TextFiles files;
  private final boolean numbered;
  private final Optional<Includes> includes;
  private final Map<SourceFile, SourceSpan> named = new LinkedHashMap<>();
  private final List<ManuscriptText> texts = new ArrayList<>();

  /**
   * @param numbered see {@link ManuscriptText#numbered()}
   * @param includes what resolves directives in the texts, where the layout has any
   */
  Chapters(TextFiles files, boolean numbered, Optional<Includes> includes) {
    this.files = files;
    this.numbered = numbered;
    this.includes = includes;
  }

  /**
   * The text of a chapter; empty, which has been reported, when it is not to be had or was named
   * before.
   *
   * @param from the file that names it, relative to the book folder
   * @param written its path as written there
   */
  Optional<ManuscriptText> read(String from, String written, SourceSpan at) {
    Optional<SourceFile> file = files.named(from, written, at, DiagnosticCode.FILE_MISSING);
    return file.flatMap(found -> once(found, at));
  }

  /** The text of a chapter file that no other file names. */
  Optional<ManuscriptText> read(SourceFile file) {
    return once(file, file.span(0, 0));
  }

  private Optional<ManuscriptText> once(SourceFile file, SourceSpan at) {
    SourceSpan first = named.putIfAbsent(file, at);
    if (first != null) {
      files
          .diagnostics()
          .report(
              Diagnostic.of(
                      DiagnosticCode.FILE_REPEATED,
                      at,
                      "'" + file.path() + "' is a chapter already",
                      "name each file once")
                  .withRelated(List.of(first)));
      return Optional.empty();
    }
    if (file.text().isBlank()) {
      files
          .diagnostics()
          .report(
              DiagnosticCode.FILE_EMPTY,
              file.span(0, 0),
              "the file holds no text",
              "write the chapter, or take the file out of the book");
    }
    ManuscriptText text =
        includes
            .map(resolver -> resolver.resolve(file, numbered))
            .orElseGet(() -> ManuscriptText.of(file, numbered));
    texts.add(text);
    return Optional.of(text);
  }

  /** Whether a file is one of the chapters. */
  boolean contains(SourceFile file) {
    return named.containsKey(file);
  }

  /** See {@link ManuscriptText#numbered()}. */
  boolean numbered() {
    return numbered;
  }

  /** All texts read, in order. */
  List<ManuscriptText> texts() {
    return texts;
  }
}
