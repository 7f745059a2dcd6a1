package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition.Engine;
import octavo.manuscript.Edition.Format;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;
import octavo.manuscript.Edition.Openers;
import octavo.measure.TrimSize;

/** Reads the editions of a book; {@code epub} and {@code print} are there without being named. */
final class EditionsReader {
  private static final String DEFAULT_THEME = "classic";

  /** Editions that need no more than their name: it is that of their theme. */
  private static final List<String> READY = List.of("handout", "large-print", "notes-wide");

  /** Edition names stand in file names, theme names are folders. */
  static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private static final Map<String, Format> FORMATS =
      SettingsNode.choices(List.of(Format.values()), EditionsReader::word);
  static final Map<String, Openers> OPENERS =
      SettingsNode.choices(List.of(Openers.values()), EditionsReader::word);
  private static final Map<String, NoteNumbering> NUMBERINGS =
      SettingsNode.choices(List.of(NoteNumbering.values()), EditionsReader::word);

  private static final Map<String, NotePlacement> PLACEMENTS =
      SettingsNode.choices(List.of(NotePlacement.values()), EditionsReader::word);
  private static final Map<String, Engine> ENGINES =
      SettingsNode.choices(List.of(Engine.values()), EditionsReader::word);

  /** A chapter and the levels of headings below it. */
  private static final int MOST_LISTED = 5;

  private EditionsReader() {}

  /** Whether an edition of that name is made in a theme of its own, and asked of any book. */
  static boolean isReady(String name) {
    return READY.contains(name);
  }

  // What a browser or a device reads has the book's own theme.
  private static boolean isForAnyBook(String name) {
    return isReady(name) || name.equals("html") || DeviceProfile.byKey().containsKey(name);
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
    for (String always : List.of("epub", "print")) {
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
    editions
        .members()
        .forEach(
            (name, node) -> {
              if (!NAME.matcher(name).matches()) {
                editions.report(
                    DiagnosticCode.SET_BAD_VALUE,
                    "'" + name + "' is no name for an edition: it stands in a file name",
                    "use letters, digits and hyphens only");
              }
            });
  }

  private static Edition edition(
      String name, SettingsNode node, SettingsNode root, String identifier) {
    node.members();
    node.allow(
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
        "impose");
    Format format = format(name, node);
    Engine engine = node.choice("engine", ENGINES).orElse(Engine.COMPOSITOR);
    Openers openers = node.choice("openers", OPENERS).orElse(Openers.AUTO);
    Optional<TrimSize> trim = node.child("trim").flatMap(EditionsReader::trim);
    if (format.isForScreens()) {
      pagesOnly(node, format);
    }
    DeviceProfile profile = DeviceReader.profile(name, node, format);
    Optional<SettingsNode> notes = node.child("notes");
    notes.ifPresent(map -> map.members());
    notes.ifPresent(map -> map.allow("placement", "numbering"));
    NotePlacement placement =
        notes.map(map -> placement(map, format, engine, profile.notes())).orElse(profile.notes());
    return new Edition(
        name,
        format,
        engine,
        trim,
        node.child("trim").map(SettingsNode::at),
        openers,
        placement,
        notes.filter(EditionsReader::places).isPresent(),
        notes.flatMap(map -> numbering(map, format, placement)),
        theme(node, isReady(name) ? name : theme(root, DEFAULT_THEME)),
        node.child("theme")
            .or(() -> isReady(name) ? Optional.empty() : root.child("theme"))
            .map(SettingsNode::at),
        identifier,
        format.isForScreens() ? Prepress.NONE : PrepressReader.read(node, engine),
        NumbersReader.read(node, format, engine, placement),
        profile,
        DeviceReader.obfuscatesFonts(node, root, format, profile),
        ImagesReader.read(node, format),
        listedSections(node));
  }

  private static OptionalInt listedSections(SettingsNode edition) {
    Optional<SettingsNode> contents = edition.child("contents");
    contents.ifPresent(SettingsNode::members);
    contents.ifPresent(map -> map.allow("sections"));
    Optional<Integer> levels = contents.flatMap(map -> map.whole("sections"));
    if (levels.isEmpty()) {
      return OptionalInt.empty();
    }
    if (levels.get() >= 0 && levels.get() <= MOST_LISTED) {
      return OptionalInt.of(levels.get());
    }
    contents
        .flatMap(map -> map.child("sections"))
        .orElseThrow()
        .badValue(
            "is not from 0 to " + MOST_LISTED,
            "write how many levels of sections below the chapter the contents list, such as 1");
    return OptionalInt.empty();
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

  private static Format usual(String name, SettingsNode node) {
    if (name.startsWith("epub") || DeviceReader.isForDevices(name, node)) {
      return Format.EPUB;
    }
    return name.startsWith("html") ? Format.HTML : Format.PDF;
  }

  private static NotePlacement placement(
      SettingsNode notes, Format format, Engine engine, NotePlacement usual) {
    NotePlacement asked =
        notes.choice("placement", PLACEMENTS, offered(format, engine)).orElse(usual);
    SettingsNode written = notes.child("placement").orElse(notes);
    if (asked == NotePlacement.POPUP && format == Format.PDF) {
      boolean atFoot = engine == Engine.COMPOSITOR;
      written.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'placement: popup': nothing pops up on paper; the notes stand "
              + (atFoot ? "at the foot of their pages" : "at the book's end"),
          atFoot ? "write page, margin, chapter or book" : "write chapter or book");
      return atFoot ? NotePlacement.PAGE : NotePlacement.BOOK;
    }
    if (asked.isOnPages() && format.isForScreens()) {
      written.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'placement: "
              + word(asked)
              + "': "
              + called(format)
              + " has no pages; its notes pop up where their marks are touched",
          "write popup, chapter or book");
      return NotePlacement.POPUP;
    }
    if (asked.isOnPages() && engine == Engine.CSS) {
      written.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'placement: "
              + word(asked)
              + "' is not offered by the css engine; the notes stand at the book's end",
          "set engine: compositor for this edition, or write book or chapter");
      return NotePlacement.BOOK;
    }
    return asked;
  }

  // Numbers of each page that are refused because the notes are not on it hold the notes where they
  // are, whatever the theme says.
  private static boolean places(SettingsNode notes) {
    boolean byPage =
        notes.child("numbering").filter(node -> node.value().equals("page")).isPresent();
    return byPage || notes.child("placement").isPresent();
  }

  private static Optional<NoteNumbering> numbering(
      SettingsNode notes, Format format, NotePlacement placement) {
    Optional<NoteNumbering> asked = notes.choice("numbering", NUMBERINGS);
    if (!asked.equals(Optional.of(NoteNumbering.PAGE)) || placement.isOnPages()) {
      return asked;
    }
    boolean through = placement == NotePlacement.BOOK;
    notes
        .child("numbering")
        .orElse(notes)
        .report(
            DiagnosticCode.SET_UNSUPPORTED,
            "'numbering: page': "
                + (format.isForScreens()
                    ? called(format) + " has no pages; its notes count from 1 "
                    : "the notes are not on the pages; they count from 1 ")
                + (through ? "through the book" : "in each chapter"),
            (format.isForScreens() ? "write " : "set placement: page for this edition, or write ")
                + "numbering: chapter or book");
    return Optional.of(through ? NoteNumbering.BOOK : NoteNumbering.CHAPTER);
  }

  /** Where notes of an edition can stand. */
  private static List<String> offered(Format format, Engine engine) {
    return switch (format) {
      case EPUB, HTML -> List.of("book", "chapter", "popup");
      case PDF ->
          engine == Engine.COMPOSITOR
              ? List.of("book", "chapter", "page", "margin")
              : List.of("book", "chapter");
    };
  }

  /** A format as messages call it. */
  static String called(Format format) {
    return switch (format) {
      case EPUB -> "an EPUB";
      case HTML -> "an HTML file";
      case PDF -> "a PDF";
    };
  }

  private static void pagesOnly(SettingsNode node, Format format) {
    List<String> keys = new ArrayList<>(List.of("engine", "trim", "openers"));
    keys.addAll(PrepressReader.KEYS);
    for (String key : keys) {
      node.child(key)
          .ifPresent(
              value ->
                  value.report(
                      DiagnosticCode.SET_UNSUPPORTED,
                      called(format) + " has no pages: '" + key + "' is not used",
                      "take it out, or move it to a PDF edition"));
    }
  }

  private static Optional<TrimSize> trim(SettingsNode node) {
    Optional<String> text = node.text();
    Optional<TrimSize> trim = text.flatMap(TrimSize::parse);
    if (text.isPresent() && trim.isEmpty()) {
      node.badValue(
          "is no page size",
          "write A4, A5, A6, B5, letter, half-letter, 6x9, royal, demy, or two lengths of at"
              + " least 15mm: 120mm x 190mm");
    }
    return trim;
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

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
