package octavo.importer.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;

/**
 * Merges one file: a chapter and the notes by their paragraphs, settings by their lines, and what
 * is no text not at all.
 */
final class FileMerge {
  private final ImportedState last;
  private final SortedMap<String, byte[]> chapters;
  private final Diagnostics diagnostics;

  /**
   * Merges files.
   *
   * @param last what the last import wrote
   * @param chapters those of the new import
   * @param diagnostics told where an edit and the import differ at one place
   */
  FileMerge(ImportedState last, SortedMap<String, byte[]> chapters, Diagnostics diagnostics) {
    this.last = last;
    this.chapters = chapters;
    this.diagnostics = diagnostics;
  }

  /**
   * The versions of a file.
   *
   * @param before its path in the last import
   * @param ours as it is in the folder
   * @param theirs as the new import makes it
   */
  record Versions(String before, byte[] ours, byte[] theirs) {}

  /**
   * A file in one.
   *
   * @param path where it is to lie
   */
  byte[] whole(Versions versions, String path) {
    if (Arrays.equals(versions.ours, versions.theirs)
        || last.wrote(versions.before, versions.ours)) {
      return versions.theirs;
    }
    if (last.wrote(versions.before, versions.theirs)) {
      return versions.ours;
    }
    Optional<byte[]> base = last.text(versions.before);
    if (base.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.IMPORT_CONFLICT,
          new FilePlace(path),
          "your file is not that of the import; yours stays",
          "import into a new folder to have the other");
      return versions.ours;
    }
    return path.endsWith(".md")
        ? chapter(base.get(), versions, path, true)
        : lines(base.get(), versions, path);
  }

  /**
   * A chapter of the new import with the edits of the one it was a part of.
   *
   * @param path where it is to lie
   */
  byte[] part(Versions versions, String path) {
    Optional<byte[]> base = last.text(versions.before);
    return base.isEmpty() || last.wrote(versions.before, versions.ours)
        ? versions.theirs
        : chapter(base.get(), versions, path, false);
  }

  private byte[] chapter(byte[] base, Versions versions, String path, boolean first) {
    ChapterMerge.Others others = new ChapterMerge.Others(blocksBeside(path), first);
    ChapterMerge.Merged merge =
        ChapterMerge.of(
            new ChapterMerge.Versions(text(base), text(versions.ours), text(versions.theirs)),
            others);
    SourceFile merged = new SourceFile(path, merge.text());
    Blocks blocks = Blocks.of(merge.text());
    for (ChapterMerge.Conflict conflict : merge.conflicts()) {
      int at = merge.text().indexOf(blocks.text(conflict.block()));
      tellConflict(merged, Math.max(0, at), conflict.theirs());
    }
    return merge.text().getBytes(StandardCharsets.UTF_8);
  }

  private Set<String> blocksBeside(String path) {
    Set<String> blocks = new HashSet<>();
    for (Map.Entry<String, byte[]> chapter : chapters.entrySet()) {
      Blocks of = Blocks.of(text(chapter.getValue()));
      for (int i = 0; i < of.size() && !chapter.getKey().equals(path); i++) {
        blocks.add(of.text(i));
      }
    }
    return blocks;
  }

  private byte[] lines(byte[] base, Versions versions, String path) {
    TextMerge merge = TextMerge.of(base, versions.ours, versions.theirs);
    SourceFile merged = new SourceFile(path, merge.text());
    for (TextMerge.Conflict conflict : merge.conflicts()) {
      tellConflict(merged, merged.lineStart(conflict.line()), conflict.theirs());
    }
    return merge.text().getBytes(StandardCharsets.UTF_8);
  }

  private void tellConflict(SourceFile file, int at, String theirs) {
    diagnostics.report(
        DiagnosticCode.IMPORT_CONFLICT,
        file.span(at, at),
        "you have edited this place, and the new import says otherwise; your edit stays",
        "the import says: " + theirs.strip().replaceAll("\\s+", " "));
  }

  /** The text of a file. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
