package octavo.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.BookFolder;
import octavo.manuscript.EditionDefaults;
import octavo.manuscript.SettingsNode;
import octavo.manuscript.Spelling;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import octavo.theme.sfnt.FontTables;

/**
 * Reads {@code theme.yaml} with the themes it extends. A role of fonts, the page and each margin
 * replace those of the theme below; style sheets are added after its own.
 */
final class ThemeFile {
  private static final List<String> STYLES =
      List.of("common", "epub", "print", "compositor", "numbers");

  /** The keys of a role's files with what they hold. */
  private static final Map<String, Style> FILES = files();

  private final BookFolder book;
  private final Diagnostics diagnostics;
  private final Set<String> reading = new LinkedHashSet<>();
  private final Map<String, List<FontFile>> fonts = new LinkedHashMap<>();
  private final Map<String, List<SourceFile>> styles = new LinkedHashMap<>();
  private final Map<String, Length> margins = new LinkedHashMap<>();
  private final Set<String> omitted = new LinkedHashSet<>();
  private EditionDefaults editions = EditionDefaults.NONE;
  private TrimSize trim = TrimSize.mm(148, 210);

  private record Style(int weight, boolean italic) {}

  ThemeFile(BookFolder book, Diagnostics diagnostics) {
    this.book = book;
    this.diagnostics = diagnostics;
    STYLES.forEach(name -> styles.put(name, new ArrayList<>()));
    margins.put("inner", Length.mm(21));
    margins.put("outer", Length.mm(29));
    margins.put("head", Length.mm(17));
    margins.put("foot", Length.mm(26));
  }

  private static Map<String, Style> files() {
    Map<String, Style> files = new LinkedHashMap<>();
    files.put("regular", new Style(400, false));
    files.put("italic", new Style(400, true));
    files.put("bold", new Style(700, false));
    files.put("boldItalic", new Style(700, true));
    return files;
  }

  /** The theme of that name; empty when its file cannot be read as one. */
  Optional<Theme> read(String name) {
    if (!take(name)) {
      return Optional.empty();
    }
    return Optional.of(
        new Theme(
            name,
            fonts.values().stream().flatMap(List::stream).toList(),
            trim,
            new Margins(
                margins.get("inner"),
                margins.get("outer"),
                margins.get("head"),
                margins.get("foot")),
            text("common", "epub"),
            text("common", "print"),
            sheets("common", "print", "compositor"),
            text("numbers"),
            List.copyOf(omitted),
            editions));
  }

  private List<SourceFile> sheets(String... names) {
    return Arrays.stream(names).flatMap(name -> styles.get(name).stream()).toList();
  }

  private String text(String... names) {
    return sheets(names).stream().map(file -> file.text() + "\n").collect(Collectors.joining());
  }

  private boolean take(String name) {
    reading.add(name);
    Optional<StyleFolder> folder = StyleFolder.find(book, name);
    Optional<SettingsNode> root = folder.flatMap(this::yaml);
    if (root.isEmpty()) {
      return false;
    }
    SettingsNode theme = root.get();
    theme.allow(
        "name", "extends", "fonts", "trim", "margins", "omit", "openers", "notes", "styles");
    if (theme.child("extends").isPresent() && !below(theme.child("extends").get())) {
      return false;
    }
    theme.child("fonts").ifPresent(node -> takeFonts(node, folder.get()));
    theme.child("trim").ifPresent(this::takeTrim);
    theme.child("margins").ifPresent(this::takeMargins);
    theme.child("omit").ifPresent(this::takeOmitted);
    editions = editions.read(theme);
    theme.child("styles").ifPresent(node -> takeStyles(node, folder.get()));
    return true;
  }

  private Optional<SettingsNode> yaml(StyleFolder folder) {
    String shown = folder.shown("theme.yaml");
    Optional<String> text = text(folder, "theme.yaml");
    if (text.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.FILE_UNREADABLE, new FilePlace(shown), "the theme cannot be read", "");
      return Optional.empty();
    }
    return SettingsNode.read(new SourceFile(shown, text.get()), diagnostics);
  }

  private static Optional<String> text(StyleFolder folder, String path) {
    try {
      Optional<FontFile.Bytes> file = folder.file(path);
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(new String(file.get().read(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean below(SettingsNode node) {
    String name = node.text().orElse("");
    if (reading.contains(name)) {
      node.badValue(circle(name), "name a theme that does not build on this one");
      return false;
    }
    if (StyleFolder.find(book, name).isEmpty()) {
      node.report(
          DiagnosticCode.STYLE_THEME_UNKNOWN,
          "there is no theme '" + name + "' to extend",
          Spelling.hint(name, ThemeLoader.SHIPPED));
      return false;
    }
    return take(name);
  }

  private String circle(String name) {
    List<String> round = new ArrayList<>(reading);
    round.subList(0, round.indexOf(name)).clear();
    round.add(name);
    return round.size() == 2 ? "extends itself" : "goes in a circle: " + String.join(", ", round);
  }

  private void takeFonts(SettingsNode node, StyleFolder folder) {
    node.members().forEach((role, font) -> fonts.put(role, files(font, folder)));
  }

  private List<FontFile> files(SettingsNode font, StyleFolder folder) {
    font.members();
    font.allow("family", "features", "regular", "italic", "bold", "boldItalic");
    if (font.child("features").isPresent()) {
      font.child("features")
          .get()
          .report(
              DiagnosticCode.SET_UNSUPPORTED,
              "font features are not read here",
              "write font-feature-settings or font-variant- rules in the compositor's style sheet");
    }
    String family = font.required("family");
    if (font.child("regular").isEmpty()) {
      font.required("regular");
    }
    List<FontFile> files = new ArrayList<>();
    FILES.forEach(
        (key, style) ->
            font.child(key)
                .ifPresent(
                    node ->
                        file(node, folder)
                            .map(found -> font(family, style, node, found, folder.origin()))
                            .ifPresent(files::add)));
    return files;
  }

  private static FontFile font(
      String family, Style style, SettingsNode node, FontFile.Bytes bytes, FontFile.Origin origin) {
    String name = name(node.text().orElse(""));
    return new FontFile(family, style.weight, style.italic, name, bytes, node.at(), origin);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<FontFile.Bytes> file(SettingsNode node, StyleFolder folder) {
    Optional<FontFile.Bytes> file =
        NamedFile.find(node, folder, "font", DiagnosticCode.STYLE_FONT_MISSING);
    if (file.isPresent() && folder instanceof StyleFolder.InBook && !isFont(file.get())) {
      node.report(
          DiagnosticCode.STYLE_FONT_MISSING,
          "'" + node.text().orElse("") + "' is not a font",
          "give a TrueType or OpenType file");
    }
    return file;
  }

  private static boolean isFont(FontFile.Bytes file) {
    try {
      return FontTables.begins(file.read());
    } catch (IOException e) {
      return false;
    }
  }

  private void takeTrim(SettingsNode node) {
    Optional<String> text = node.text();
    Optional<TrimSize> size = text.flatMap(TrimSize::parse);
    if (text.isPresent() && size.isEmpty()) {
      node.badValue(
          "is no page size",
          "write a name such as A5, or two lengths of at least 15mm: 148mm 210mm");
    }
    size.ifPresent(found -> trim = found);
  }

  private void takeMargins(SettingsNode node) {
    node.members();
    node.allow("inner", "outer", "head", "foot");
    for (String side : List.copyOf(margins.keySet())) {
      Optional<SettingsNode> written = node.child(side);
      Optional<Length> length = written.flatMap(SettingsNode::text).flatMap(Length::parse);
      if (written.isPresent() && (length.isEmpty() || length.get().points() < 0)) {
        written.get().badValue("is no margin", "write a length such as 21mm");
      } else {
        length.ifPresent(found -> margins.put(side, found));
      }
    }
  }

  // An empty list makes again what the theme below leaves out.
  private void takeOmitted(SettingsNode node) {
    if (!node.isList()) {
      node.wrongType("a list");
      return;
    }
    omitted.clear();
    for (SettingsNode item : node.items()) {
      Optional<String> page = item.text();
      if (page.filter(Theme.MADE::contains).isPresent()) {
        omitted.add(page.get());
      } else if (page.isPresent()) {
        item.badValue("is no page that is made", Spelling.hint(page.get(), Theme.MADE));
      }
    }
  }

  private void takeStyles(SettingsNode node, StyleFolder folder) {
    node.members();
    node.allow("common", "epub", "print", "compositor", "numbers");
    for (String sheet : STYLES) {
      node.child(sheet)
          .flatMap(written -> ThemeSheet.read(written, folder))
          .ifPresent(styles.get(sheet)::add);
    }
  }
}
