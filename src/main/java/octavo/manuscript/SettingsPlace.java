package octavo.manuscript;

import java.nio.file.Files;
import java.nio.file.Path;
import octavo.diagnostic.FilePlace;

/**
 * Where what is said of a book stands or would stand, for messages: its {@code book.yaml}, the file
 * of another program that lists its files, {@code .} for a folder without either, or its only file.
 *
 * @param path relative to the book folder
 */
public record SettingsPlace(String path) {
  /**
   * That of a book.
   *
   * @param book its folder, or its only file
   */
  public static SettingsPlace of(Path book) {
    Path name = book.getFileName();
    if (Files.isRegularFile(book) && name != null) {
      return new SettingsPlace(name.toString());
    }
    Path folder = ManuscriptReader.folder(book);
    for (String settings : ManuscriptReader.SETTINGS) {
      if (Files.isRegularFile(folder.resolve(settings))) {
        return new SettingsPlace(settings);
      }
    }
    return new SettingsPlace(".");
  }

  /** For diagnostics. */
  public FilePlace place() {
    return new FilePlace(path);
  }

  /**
   * What to do to say something of the book.
   *
   * @param key the setting
   * @param value as it is written in a file of settings; empty for one that only the author knows
   */
  public String hint(String key, String value) {
    String line = value.isEmpty() ? "'" + key + "'" : "\"" + key + ": " + value + "\"";
    String option = value.isEmpty() ? "--set " + key + "=…" : "--set \"" + key + "=" + value + "\"";
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals("book.yaml")) {
      return "write " + line + " in book.yaml, or use --set";
    }
    if (name.equals(".") || ManuscriptReader.LISTS.contains(name)) {
      return "write " + line + " in a file book.yaml of the book's folder, or use " + option;
    }
    return "use " + option + "; a file alone has no book.yaml";
  }
}
