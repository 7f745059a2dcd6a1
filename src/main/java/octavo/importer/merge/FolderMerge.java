package octavo.importer.merge;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * Brings a new import into a folder that an earlier one made and somebody has edited since: what
 * was not edited becomes what the new import says, what was edited stays, and a file of both has
 * the words of both. Where they meet in the same words, the edit stays and the editor is told what
 * the import would say. Chapters are known by their texts, not by their files' names.
 */
public final class FolderMerge {
  private static final Pattern CHAPTER = Pattern.compile("manuscript/\\d+-[^/]*\\.md");

  /** Texts that have less in common are two. */
  private static final double ANOTHER = 0.1;

  /** Shorter texts, in characters, say too little of which they are. */
  private static final int SAYING = 500;

  /** How much of a chapter must stand in another for it to be a part of that. */
  private static final double PART = 0.7;

  private final ImportedState last;
  private final SortedMap<String, byte[]> folder;
  private final SortedMap<String, byte[]> imported;
  private final Diagnostics diagnostics;

  /** By the path of a file of the new import that of the last one's it follows. */
  private final SortedMap<String, String> follows = new TreeMap<>();

  /** By the path of a chapter that follows none the chapter of the last import it is a part of. */
  private final Map<String, String> parts;

  /** By the path of a file of the last import where it stands now. */
  private final Map<String, String> moved;

  private final FileMerge merge;
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
    SortedMap<String, String> chapters =
        ChapterPairs.of(chapters(last.texts()), chapters(imported));
    imported.keySet().stream()
        .filter(path -> !CHAPTER.matcher(path).matches() && last.wrote(path))
        .forEach(path -> follows.put(path, path));
    follows.putAll(chapters);
    chapters(imported).keySet().stream()
        .filter(path -> !follows.containsKey(path) && last.wrote(path))
        .filter(path -> !follows.containsValue(path))
        .forEach(path -> follows.put(path, path));
    this.parts = parts();
    this.moved = movedChapters();
    this.merge = new FileMerge(last, chapters(imported), diagnostics);
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
   * @param folder the files that are there now: those that either import names, and the chapters
   * @param imported what the new import makes
   * @param diagnostics told where an edit and the import differ at one place; an error when the
   *     folder was made of another text: then nothing may be written
   */
  public static Merged merge(
      ImportedState last,
      SortedMap<String, byte[]> folder,
      SortedMap<String, byte[]> imported,
      Diagnostics diagnostics) {
    return new FolderMerge(last, folder, imported, diagnostics).merge();
  }

  private Merged merge() {
    if (isOfAnotherText()) {
      diagnostics.report(
          DiagnosticCode.OUT_FOLDER_EXISTS,
          new FilePlace("manuscript"),
          "the folder was made of another text: no chapter of it is in this one",
          "import into a new folder");
      return new Merged(files, gone);
    }
    imported.forEach(this::write);
    for (String path : last.paths()) {
      if (!follows.containsValue(path) && folder.containsKey(place(path))) {
        retire(path);
      }
    }
    gone.removeAll(files.keySet());
    return new Merged(files, gone);
  }

  private boolean isOfAnotherText() {
    String before = all(chapters(last.texts()));
    String now = all(chapters(imported));
    boolean told = Math.min(before.length(), now.length()) >= SAYING;
    return told && Likeness.of(before, now) < ANOTHER;
  }

  private static String all(SortedMap<String, byte[]> chapters) {
    return chapters.values().stream().map(FileMerge::text).collect(Collectors.joining("\n"));
  }

  private Map<String, String> parts() {
    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> part : chapters(imported).entrySet()) {
      if (!follows.containsKey(part.getKey())) {
        chapters(last.texts()).entrySet().stream()
            .filter(
                it ->
                    Likeness.within(FileMerge.text(part.getValue()), FileMerge.text(it.getValue()))
                        >= PART)
            .findFirst()
            .ifPresent(it -> found.put(part.getKey(), it.getKey()));
      }
    }
    return found;
  }

  private static SortedMap<String, byte[]> chapters(SortedMap<String, byte[]> all) {
    SortedMap<String, byte[]> chapters = new TreeMap<>(all);
    chapters.keySet().removeIf(path -> !CHAPTER.matcher(path).matches());
    return chapters;
  }

  // Chapters that somebody has given other names: files no import wrote that say what one wrote.
  private Map<String, String> movedChapters() {
    SortedMap<String, byte[]> missing = chapters(last.texts());
    missing.keySet().removeAll(folder.keySet());
    SortedMap<String, byte[]> own = new TreeMap<>(folder);
    own.keySet().removeIf(path -> !path.endsWith(".md") || last.wrote(path));
    Map<String, String> places = new TreeMap<>();
    ChapterPairs.of(missing, own).forEach((now, before) -> places.put(before, now));
    return places;
  }

  private String place(String path) {
    return moved.getOrDefault(path, path);
  }

  private void write(String path, byte[] bytes) {
    String before = follows.get(path);
    if (before == null) {
      writeNew(path, part(path, bytes));
      return;
    }
    String place = place(before);
    byte[] there = folder.get(place);
    // A chapter that somebody has named keeps that name.
    String target = place.equals(before) ? path : place;
    if (there == null) {
      tellDeleted(path, before, bytes);
    } else {
      files.put(target, merge.whole(new FileMerge.Versions(before, there, bytes), target));
      if (!target.equals(place)) {
        gone.add(place);
      }
    }
  }

  // With what somebody has edited in the chapter it was a part of.
  private byte[] part(String path, byte[] bytes) {
    String whole = parts.get(path);
    byte[] there = whole == null ? null : folder.get(place(whole));
    return whole == null || there == null
        ? bytes
        : merge.part(new FileMerge.Versions(whole, there, bytes), path);
  }

  private void writeNew(String path, byte[] bytes) {
    byte[] there = folder.get(path);
    // A file of that name may be a chapter that goes to another name.
    boolean free = there == null || last.wrote(path) || Arrays.equals(there, bytes);
    files.put(path, free ? bytes : there);
    if (!free) {
      tell(
          path,
          "your file is not that of the import; yours stays",
          "import into a new folder to have the other");
    }
  }

  private void tellDeleted(String path, String before, byte[] bytes) {
    if (!last.wrote(before, bytes)) {
      tell(
          path,
          "you have deleted this file, and the new import makes another one; it stays deleted",
          "import into a new folder to have it");
    }
  }

  // What the new import makes no longer goes, unless somebody has edited it.
  private void retire(String path) {
    String place = place(path);
    byte[] there = bytes(place);
    if (last.wrote(path, there)) {
      gone.add(place);
    } else if (!files.containsKey(place)) {
      files.put(place, there);
      tell(
          place,
          "the new import makes no such file any more; yours, which is edited, stays",
          "see what of it the book still needs, then delete it");
    } else {
      tell(
          place,
          "the new import makes another file of this name, and yours was edited; see the copy",
          "take what the book needs from " + place + ".edited");
      files.put(place + ".edited", there);
    }
  }

  private byte[] bytes(String path) {
    byte[] bytes = folder.get(path);
    if (bytes == null) {
      throw new IllegalStateException("not in the folder: " + path);
    }
    return bytes;
  }

  private void tell(String path, String message, String hint) {
    diagnostics.report(DiagnosticCode.IMPORT_CONFLICT, new FilePlace(path), message, hint);
  }
}
