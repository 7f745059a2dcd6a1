package octavo.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.diagnostic.SourceFile;

/** Finds {@code notes.md}, the shared texts of numbered references. */
final class NotesFile {
  static final String NAME = "notes.md";

  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[(?:\\d{1,3}|\\^[^\\]\\s]{1,100})\\]:");

  private NotesFile() {}

  /** Whether a file of that name holds definitions of notes, and is not a chapter called Notes. */
  static boolean is(SourceFile file) {
    return DEFINITION.matcher(file.text()).find();
  }

  /** The notes file of a book, unless it is one of its chapters. */
  static Optional<SourceFile> find(Layout layout, TextFiles files, Chapters chapters) {
    Optional<String> settings = layout.settingsFile();
    if (settings.isPresent()) {
      String beside = settings.get().substring(0, settings.get().lastIndexOf('/') + 1) + NAME;
      return find(beside, files, chapters);
    }
    return withoutSettings(files).filter(file -> !chapters.contains(file));
  }

  /** The notes file of a book without settings of its own. */
  static Optional<SourceFile> withoutSettings(TextFiles files) {
    for (String place : List.of("manuscript/" + NAME, NAME)) {
      Optional<SourceFile> file =
          files.exists(place) ? files.find(place).filter(NotesFile::is) : Optional.empty();
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceFile> find(String path, TextFiles files, Chapters chapters) {
    return files.exists(path)
        ? files.find(path).filter(file -> !chapters.contains(file))
        : Optional.empty();
  }
}
