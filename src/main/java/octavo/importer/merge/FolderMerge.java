package octavo.importer.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;

/**
 * Brings a new import into a folder that an earlier one made and somebody has edited since: what
 * was not edited becomes what the new import says, what was edited stays, and in a file of both the
 * lines of both. Where they meet in the same lines, the edit stays and the editor is told what the
 * import would say.
 */
public final class FolderMerge {
  private final ImportedState last;
  private final SortedMap<String, byte[]> folder;
  private final SortedMap<String, byte[]> imported;
  private final Diagnostics diagnostics;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedSet<String> gone = new TreeSet<>();

  private FolderMerge(
      ImportedState last,
      SortedMap<String, byte[]> folder,
      SortedMap<String, byte[]> imported,
      Diagnostics diagnostics) {
    this.last = last;
    this.folder = folder;
    this.imported = imported;
    this.diagnostics = diagnostics;
  }

  /**
   * A folder after merging.
   *
   * @param files all files that an import is answerable for and that are to be there, by their
   *     paths
   * @param gone those that are to be there no longer
   */
  public record Merged(SortedMap<String, byte[]> files, SortedSet<String> gone) {
    /** Copies the collections. */
    public Merged {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
    }
  }

  /**
   * Merges.
   *
   * @param last what the last import wrote
   * @param folder the files that are there now, of those that either import names
   * @param imported what the new import makes
   * @param diagnostics told where an edit and the import differ at one place
   */
  public static Merged merge(
      ImportedState last,
      SortedMap<String, byte[]> folder,
      SortedMap<String, byte[]> imported,
      Diagnostics diagnostics) {
    return new FolderMerge(last, folder, imported, diagnostics).merge();
  }

  private Merged merge() {
    Map<String, String> before = new TreeMap<>();
    for (String path : last.paths()) {
      if (!imported.containsKey(path) && folder.containsKey(path)) {
        Optional<String> successor = successor(path).filter(it -> !before.containsKey(it));
        successor.ifPresent(it -> before.put(it, path));
        leave(path, successor.isPresent());
      }
    }
    imported.forEach((path, bytes) -> take(path, before.getOrDefault(path, path), bytes));
    return new Merged(files, gone);
  }

  // What the new import makes no longer: edits of it stay, be it in the file that follows it.
  private void leave(String path, boolean followed) {
    byte[] there = bytes(path);
    if (followed || last.wrote(path, there)) {
      gone.add(path);
    } else {
      files.put(path, there);
      tell(
          path,
          "the new import makes no such file any more; yours, which is edited, stays",
          "see what of it the book still needs, then delete it");
    }
  }

  private byte[] bytes(String path) {
    byte[] bytes = folder.get(path);
    if (bytes == null) {
      throw new IllegalStateException("not in the folder: " + path);
    }
    return bytes;
  }

  // The file a chapter has become: that of the same name but for its number, else of its number.
  private Optional<String> successor(String path) {
    String name = path.replaceFirst("/\\d+-", "/");
    String number = path.replaceFirst("(/\\d+)-.*", "$1-");
    if (number.equals(path)) {
      return Optional.empty();
    }
    return fresh(it -> it.replaceFirst("/\\d+-", "/").equals(name))
        .or(() -> fresh(it -> it.startsWith(number)));
  }

  private Optional<String> fresh(Predicate<String> like) {
    return imported.keySet().stream()
        .filter(it -> !last.wrote(it) && !folder.containsKey(it))
        .filter(like)
        .findFirst();
  }

  private void take(String path, String before, byte[] bytes) {
    byte[] there = folder.get(before);
    boolean known = last.wrote(before);
    if (there == null) {
      if (!known) {
        files.put(path, bytes);
      } else if (!last.wrote(before, bytes)) {
        tell(
            path,
            "you have deleted this file, and the new import makes another one; it stays deleted",
            "import into a new folder to have it");
      }
    } else if (Arrays.equals(there, bytes) || known && last.wrote(before, there)) {
      files.put(path, bytes);
    } else if (known && last.wrote(before, bytes)) {
      files.put(path, there);
    } else {
      files.put(path, both(path, before, there, bytes));
    }
  }

  private byte[] both(String path, String before, byte[] there, byte[] bytes) {
    byte[] base = last.texts().get(before);
    if (base == null) {
      tell(
          path,
          "your file is not that of the import; yours stays",
          "import into a new folder to have the other");
      return there;
    }
    TextMerge merge = TextMerge.of(base, there, bytes);
    SourceFile merged = new SourceFile(path, merge.text());
    for (TextMerge.Conflict conflict : merge.conflicts()) {
      int start = merged.lineStart(conflict.line());
      diagnostics.report(
          DiagnosticCode.IMPORT_CONFLICT,
          merged.span(start, start),
          "you have edited this place, and the new import says otherwise; your edit stays",
          "the import says: " + conflict.theirs().strip().replaceAll("\\s+", " "));
    }
    return merge.text().getBytes(StandardCharsets.UTF_8);
  }

  private void tell(String path, String message, String hint) {
    diagnostics.report(DiagnosticCode.IMPORT_CONFLICT, new FilePlace(path), message, hint);
  }
}
