package octavo.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import octavo.manuscript.BookFolder;

/**
 * Where a theme's files are: a folder of the book, else the program itself. All paths are relative
 * to the theme's folder.
 */
sealed interface StyleFolder {
  /** The path to name in diagnostics. */
  String shown(String path);

  /** Who answers for the files. */
  FontFile.Origin origin();

  /** A way to read the file; empty when it is not there or lies outside. */
  Optional<FontFile.Bytes> file(String path);

  /** The folder of a theme that has a {@code theme.yaml}; the book's own wins. */
  static Optional<StyleFolder> find(BookFolder book, String theme) {
    if (!theme.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      return Optional.empty();
    }
    StyleFolder own = new InBook(book, theme);
    StyleFolder builtIn = new BuiltIn(theme);
    if (own.file("theme.yaml").isPresent()) {
      return Optional.of(own);
    }
    return builtIn.file("theme.yaml").isPresent() ? Optional.of(builtIn) : Optional.empty();
  }

  /**
   * In the book's {@code styles/}.
   *
   * @param book the book
   * @param theme the theme's name
   */
  record InBook(BookFolder book, String theme) implements StyleFolder {
    @Override
    public String shown(String path) {
      return "styles/" + theme + "/" + path;
    }

    @Override
    public FontFile.Origin origin() {
      return FontFile.Origin.USER;
    }

    @Override
    public Optional<FontFile.Bytes> file(String path) {
      // Resolved as if written in theme.yaml, so that "../shared/font.ttf" works within the book.
      Optional<Path> file = book.relative(shown("theme.yaml"), path).flatMap(book::file);
      return file.map(found -> () -> Files.readAllBytes(found));
    }
  }

  /**
   * In the program.
   *
   * @param theme the theme's name
   */
  record BuiltIn(String theme) implements StyleFolder {
    @Override
    public String shown(String path) {
      return "built-in theme " + theme + "/" + path;
    }

    @Override
    public FontFile.Origin origin() {
      return FontFile.Origin.PROGRAM;
    }

    @Override
    public Optional<FontFile.Bytes> file(String path) {
      String name = theme + "/" + path;
      if (StyleFolder.class.getResource(name) == null) {
        return Optional.empty();
      }
      return Optional.of(() -> resource(name));
    }

    private static byte[] resource(String name) throws IOException {
      try (InputStream in = StyleFolder.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException("the program lacks its resource " + name);
        }
        return in.readAllBytes();
      }
    }
  }
}
