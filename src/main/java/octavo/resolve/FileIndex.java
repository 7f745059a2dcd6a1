package octavo.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.SourceFile;

/** Finds the component that a file's name in a link means. */
final class FileIndex {
  private static final List<String> TEXT_EXTENSIONS =
      List.of("md", "markdown", "txt", "html", "xhtml", "htm");

  private final Map<String, Piece> byPath = new HashMap<>();
  private final Map<String, Piece> byStem = new HashMap<>();
  private final Map<String, Piece> byBaseName = new HashMap<>();

  FileIndex(List<Piece> outline) {
    Piece.each(
        outline,
        piece -> {
          add(piece);
          return piece;
        });
  }

  /** The first component of the file at a path relative to the book folder. */
  Optional<Piece> at(String path) {
    Piece exact = byPath.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    if (!isText(path)) {
      return Optional.empty();
    }
    String stem = stem(path);
    Piece same = byStem.get(stem);
    if (same == null && baseName(stem).equals("index")) {
      same = byStem.get(stem.substring(0, stem.length() - "index".length()) + "readme");
    }
    return Optional.ofNullable(same);
  }

  /** The first component of a file of that base name, in whatever folder it lies. */
  Optional<Piece> named(String path) {
    String base = baseName(stem(path));
    boolean means = isText(path) && !base.equals("index") && !base.equals("readme");
    return means ? Optional.ofNullable(byBaseName.get(base)) : Optional.empty();
  }

  private void add(Piece piece) {
    SourceFile source = piece.source();
    byPath.putIfAbsent(source.path(), piece);
    if (isText(source.path())) {
      byStem.putIfAbsent(stem(source.path()), piece);
      byBaseName.putIfAbsent(baseName(stem(source.path())), piece);
    }
  }

  private static boolean isText(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') + 1
        || TEXT_EXTENSIONS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    String stem = dot <= path.lastIndexOf('/') + 1 ? path : path.substring(0, dot);
    return stem.toLowerCase(Locale.ROOT);
  }

  private static String baseName(String stem) {
    return stem.substring(stem.lastIndexOf('/') + 1);
  }
}
