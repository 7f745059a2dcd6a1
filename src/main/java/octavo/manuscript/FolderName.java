package octavo.manuscript;

import java.nio.file.Path;

/** What a book is called by the name of its folder or file, when nothing better is known. */
final class FolderName {
  private FolderName() {}

  /** The title guessed from a folder's own name: {@code don-quixote} is Don Quixote. */
  static String title(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return title(name == null ? "" : name.toString());
  }

  /** The title guessed from a name. */
  static String title(String name) {
    StringBuilder title = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      boolean blank = c == '-' || c == '_' || c == '.' || Character.isWhitespace(c);
      if (!blank && !Character.isISOControl(c)) {
        title.append(first && title.length() > 0 ? " " : "");
        title.appendCodePoint(first ? Character.toTitleCase(c) : c);
      }
      first = blank;
    }
    return title.isEmpty() ? "Book" : title.toString();
  }
}
