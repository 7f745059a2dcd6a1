package octavo.typeset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.Book;
import octavo.book.PageMap;
import octavo.book.TextDirection;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
import octavo.resolve.NotePlan;
import octavo.resolve.Resolving;
import octavo.theme.FontFile;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;
import octavo.typeset.page.Edition;
import octavo.xhtml.Presentation;

/** A book on disk, set by the compositor as the build does it, up to the pages. */
public final class TypesetBook {
  private TypesetBook() {}

  /** The pages of its edition {@code print}. */
  public static Edition of(Path folder, Diagnostics diagnostics) throws IOException {
    return of(folder, Map.of(), diagnostics);
  }

  /** The same with settings as {@code --set} gives them. */
  public static Edition of(Path folder, Map<String, String> overrides, Diagnostics diagnostics)
      throws IOException {
    Map<String, String> settings = new TreeMap<>(overrides);
    settings.put("editions.print.engine", "compositor");
    Resolving resolving = new Resolving(folder, settings);
    Book book = resolving.book();
    octavo.manuscript.Edition edition = resolving.edition("print");
    Theme theme =
        ThemeLoader.load(new BookFolder(folder), edition, List.of(), diagnostics).orElseThrow();
    ImageAddresses images = new ImageAddresses();
    List<String> typefaces = theme.fonts().stream().map(FontFile::family).distinct().toList();
    Presentation presentation = new Presentation(images, typefaces, Optional.of(theme.trim()));
    NotePlan plan = NotePlan.of(book, edition, diagnostics);
    Copywriter copy = new Copywriter(book, edition, plan, presentation);
    TextDirection direction = TextDirection.of(book.metadata().language());
    PrintStyles styles = PrintStyles.read(edition, theme, direction, diagnostics);
    Commission commission =
        new Commission(book.metadata(), edition, theme, styles, images, PageMap.NONE);
    return Compositor.set(copy, commission, diagnostics).pages();
  }
}
