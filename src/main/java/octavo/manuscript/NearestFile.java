package octavo.manuscript;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the file that was probably meant where one is not there. */
final class NearestFile {
  private static final int MOST_FILES = 5_000;
  private static final int LONGEST_NAME = 100;

  private NearestFile() {}

  /** A hint for a missing file of a book folder. */
  static String hint(Path root, String relative) {
    int slash = relative.lastIndexOf('/');
    String parent = slash < 0 ? "" : relative.substring(0, slash);
    Path folder = root.resolve(parent);
    if (!Files.isDirectory(folder)) {
      return "there is no folder " + parent + " either; paths start from the file they stand in";
    }
    return nearest(folder, relative.substring(slash + 1))
        .map(name -> "did you mean " + (parent.isEmpty() ? name : parent + "/" + name) + "?")
        .orElse("put the file there; until then a framed place-holder is printed");
  }

  private static Optional<String> nearest(Path folder, String wanted) {
    if (wanted.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String key = wanted.toLowerCase(Locale.ROOT);
    String best = "";
    int least = Math.max(2, wanted.length() / 4) + 1;
    int seen = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        int distance = distance(key, name.toLowerCase(Locale.ROOT), least);
        // The order of a folder is not the same everywhere: of equals the first by name.
        if (distance < least || distance == least && !best.isEmpty() && name.compareTo(best) < 0) {
          least = distance;
          best = name;
        }
        seen++;
        if (seen == MOST_FILES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty(); // Only a hint is lost.
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  // Levenshtein's distance by rows; anything over the limit counts as one more.
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit || b.length() > LONGEST_NAME) {
      return limit + 1;
    }
    int[] previous = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = row;
      row = swap;
    }
    return previous[b.length()];
  }
}
