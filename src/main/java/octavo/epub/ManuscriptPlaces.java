package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceSpan;
import octavo.xhtml.XhtmlDocument;

/**
 * Where the blocks of an EPUB's documents stand in the manuscript, so that what is found in a
 * finished file is told at the line its author wrote.
 */
public final class ManuscriptPlaces {
  /** A file in which nothing is known to come from the manuscript. */
  public static final ManuscriptPlaces NONE = new ManuscriptPlaces();

  private final Map<String, List<Begun>> blocks = new TreeMap<>();

  ManuscriptPlaces() {}

  /** Where a block begins in a document, by line and column, both 1-based. */
  private record Begun(int line, int column, SourceSpan at) {}

  /**
   * Adds the blocks of a file.
   *
   * @param path in the container
   * @param before how many lines of the file come before the document's own
   */
  void add(String path, int before, XhtmlDocument document) {
    List<Begun> begun = blocks.computeIfAbsent(path, _ -> new ArrayList<>());
    String body = document.body();
    int line = before + 1;
    int lineStart = 0;
    int at = 0;
    for (int i = 0; i < document.places().spans().size(); i++) {
      int offset = document.places().offsets()[i];
      for (; at < offset; at++) {
        if (body.charAt(at) == '\n') {
          line++;
          lineStart = at + 1;
        }
      }
      begun.add(new Begun(line, offset - lineStart + 1, document.places().spans().get(i)));
    }
  }

  /**
   * The block that a place lies in.
   *
   * @param place in the container; where it has no line, the first block of the file is meant
   */
  public Optional<SourceSpan> of(FilePlace place) {
    List<Begun> file = blocks.getOrDefault(place.path(), List.of());
    if (place.line() == 0) {
      return file.stream().findFirst().map(Begun::at);
    }
    Optional<SourceSpan> found = Optional.empty();
    for (Begun block : file) {
      boolean before =
          block.line() < place.line()
              || block.line() == place.line() && block.column() <= place.column();
      if (!before) {
        return found;
      }
      found = Optional.of(block.at());
    }
    return found;
  }
}
