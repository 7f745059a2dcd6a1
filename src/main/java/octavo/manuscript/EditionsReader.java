package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition.Engine;
import octavo.manuscript.Edition.Format;

/** Reads the editions of a book; {@code epub} and {@code print} are there without being named. */
final class EditionsReader {
  private static final String DEFAULT_THEME = "classic";

  /** The editions that every book has. */
  static final List<String> ALWAYS = List.of("epub", "print");

  /** Editions that need no more than their name: it is that of their theme. */
  private static final List<String> READY = List.of("handout", "large-print", "notes-wide");

  /** Edition names stand in file names, theme names are folders. */
  static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private static final Map<String, Format> FORMATS =
      SettingsNode.choices(List.of(Format.values()), EditionsReader::word);
  private static final Map<String, Engine> ENGINES =
      SettingsNode.choices(List.of(Engine.values()), EditionsReader::word);

  static final String[] KEYS = {
    "format",
    "profile",
    "fonts",
    "images",
    "engine",
    "trim",
    "openers",
    "theme",
    "notes",
    "numbers",
    "contents",
    "bleed",
    "marks",
    "downsample",
    "colour",
    "coverSheet",
    "impose"
  };

  private EditionsReader() {}

  /** Whether an edition of that name is made in a theme of its own, and asked of any book. */
  static boolean isReady(String name) {
    return READY.contains(name);
  }

  // What a browser or a device reads has the book's own theme.
  private static boolean isForAnyBook(String name) {
    return forAnyBook().contains(name);
  }

  /** The names of the editions that any book has when they are asked for. */
  static List<String> forAnyBook() {
    List<String> names = new ArrayList<>(List.of("html"));
    names.addAll(READY);
    names.addAll(DeviceProfile.byKey().keySet());
    return names;
  }

  /** Adds the editions that are asked for and need no settings, where the book has none of them. */
  static void add(List<String> asked, SettingsNode root, Diagnostics diagnostics) {
    Optional<SettingsNode> there = root.child("editions");
    if (there.isPresent() && !there.get().isMap()
        || asked.stream().noneMatch(EditionsReader::isForAnyBook)) {
      return;
    }
    SettingsNode editions =
        there.orElseGet(
            () -> new SettingsNode(SettingsNode.Shape.MAP, "editions", "", root.at(), diagnostics));
    root.put("editions", root.at(), editions);
    for (String name : asked) {
      if (isForAnyBook(name) && editions.child(name).isEmpty()) {
        editions.put(
            name,
            root.at(),
            new SettingsNode(SettingsNode.Shape.MAP, name, "", root.at(), diagnostics));
      }
    }
  }

  /** The names of all editions: those of the author in their order, and the two that always are. */
  static List<String> names(SettingsNode root) {
    List<String> names = new ArrayList<>();
    root.child("editions").ifPresent(editions -> names.addAll(editions.members().keySet()));
    for (String always : ALWAYS) {
      if (!names.contains(always)) {
        names.add(always);
      }
    }
    names.removeIf(name -> !NAME.matcher(name).matches());
    return names;
  }

  /** Reads the editions of {@link #names}. */
  static List<Edition> read(SettingsNode root, Map<String, String> identifiers) {
    Optional<SettingsNode> editions = root.child("editions");
    editions.ifPresent(EditionsReader::checkNames);
    List<Edition> read = new ArrayList<>();
    for (String name : names(root)) {
      SettingsNode none =
          new SettingsNode(SettingsNode.Shape.MAP, name, "", root.at(), new Diagnostics());
      SettingsNode node = editions.flatMap(map -> map.child(name)).orElse(none);
      read.add(edition(name, node, root, identifiers.getOrDefault(name, "")));
    }
    return read;
  }

  private static void checkNames(SettingsNode editions) {
    for (String name : editions.members().keySet()) {
      if (!NAME.matcher(name).matches()) {
        editions.report(
            DiagnosticCode.SET_BAD_VALUE,
            "'" + name + "' is no name for an edition: it stands in a file name",
            "use letters, digits and hyphens only");
      } else {
        EditionNames.check(name, editions);
      }
    }
  }

  private static Edition edition(
      String name, SettingsNode node, SettingsNode root, String identifier) {
    node.members();
    node.allow(KEYS);
    Format format = format(name, node);
    Engine engine = node.choice("engine", ENGINES).orElse(Engine.COMPOSITOR);
    DeviceSettings device = DeviceReader.read(name, node, root, format);
    PageSettings pages = PagesReader.read(node, format, engine);
    NoteSettings notes = EditionNotesReader.read(node, format, engine, device.profile());
    return new Edition(
        name,
        format,
        engine,
        pages,
        notes,
        theme(name, node, root),
        identifier,
        NumbersReader.read(node, format, engine, notes.placement()),
        device,
        ListedSectionsReader.read(node));
  }

  private static ThemeSetting theme(String name, SettingsNode node, SettingsNode root) {
    boolean ready = isReady(name);
    String usual = ready ? name : theme(root, DEFAULT_THEME);
    Optional<SettingsNode> named =
        node.child("theme").or(() -> ready ? Optional.empty() : root.child("theme"));
    return new ThemeSetting(theme(node, usual), named.map(SettingsNode::at));
  }

  private static String theme(SettingsNode node, String otherwise) {
    Optional<SettingsNode> child = node.child("theme");
    Optional<String> name = child.flatMap(SettingsNode::text);
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      child
          .orElseThrow()
          .badValue(
              "is no name of a theme",
              "write the name of a folder in styles/, or of a theme of Octavo such as classic");
      return otherwise;
    }
    return name.orElse(otherwise);
  }

  private static Format format(String name, SettingsNode node) {
    Format usual = usual(name, node);
    Format format = node.choice("format", FORMATS).orElse(usual);
    boolean fixed = name.equals("epub") || name.equals("print");
    if (fixed && format != usual) {
      node.child("format")
          .orElseThrow()
          .badValue("is not what the edition '" + name + "' is", "give the edition another name");
    }
    return fixed ? usual : format;
  }

  /** What an edition of that name is where its settings do not say. */
  static Format usual(String name, SettingsNode node) {
    if (name.startsWith("epub") || DeviceReader.isForDevices(name, node)) {
      return Format.EPUB;
    }
    return name.startsWith("html") ? Format.HTML : Format.PDF;
  }

  /** A format as messages call it. */
  static String called(Format format) {
    return switch (format) {
      case EPUB -> "an EPUB";
      case HTML -> "an HTML file";
      case PDF -> "a PDF";
    };
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
