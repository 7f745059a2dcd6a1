package octavo.manuscript;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the file that was probably meant where one is not there. */
final class NearestFile {
  private static final int MOST_FILES = 5_000;

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
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        names.add(file.getFileName().toString());
        if (names.size() == MOST_FILES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty(); // Only a hint is lost.
    }
    // The order of a folder is not the same everywhere.
    names.sort(Comparator.naturalOrder());
    // A link that leads nowhere has the very name.
    names.remove(wanted);
    return Spelling.nearest(wanted, names);
  }
}
