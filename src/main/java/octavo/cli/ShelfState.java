package octavo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * What the bundles of a shelf were built from, by the bundle's folder: the name of the book's own,
 * what {@link BookInputs} found, and the sums of the bundle. A line each, three parts with tabs
 * between them, sorted.
 */
final class ShelfState {
  /** What its file is called. */
  static final String FILE = "shelf.state";

  private static final String HEAD = "octavo shelf 1\n";

  private final SortedMap<String, SortedMap<String, String>> bundles = new TreeMap<>();

  /** Reads that of a shelf; an empty one where there is none, or none that can be read. */
  static ShelfState read(Path folder, Diagnostics diagnostics) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new ShelfState();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Optional<ShelfState> read = parse(text);
    if (read.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.SHELF_STATE,
          new FilePlace(WrittenFile.name(file)),
          "this is not as octavo shelf wrote it: nothing is known of what the books were built"
              + " from",
          "all are built anew");
    }
    return read.orElseGet(ShelfState::new);
  }

  private static Optional<ShelfState> parse(String text) {
    ShelfState state = new ShelfState();
    if (!text.startsWith(HEAD)) {
      return Optional.empty();
    }
    for (String line : text.substring(HEAD.length()).split("\n")) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 3) {
        state.bundles.computeIfAbsent(parts[0], _ -> new TreeMap<>()).put(parts[1], parts[2]);
      }
    }
    boolean names = state.bundles.keySet().stream().allMatch(name -> name.matches("[a-z0-9-]+"));
    return names && state.text().equals(text) ? Optional.of(state) : Optional.empty();
  }

  /** What is known by the folder of each bundle. */
  SortedMap<String, SortedMap<String, String>> bundles() {
    return bundles;
  }

  /** A name as it stands in the file, on one line. */
  static String plain(String name) {
    return name.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** The text of the file. */
  String text() {
    StringBuilder out = new StringBuilder(HEAD);
    bundles.forEach(
        (bundle, known) ->
            known.forEach((what, value) -> out.append(bundle + "\t" + what + "\t" + value + "\n")));
    return out.toString();
  }
}
