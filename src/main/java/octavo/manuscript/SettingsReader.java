package octavo.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import octavo.book.Metadata;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Settings.MissingNotes;

/** Reads {@code book.yaml} but for its contents. */
final class SettingsReader {
  /** Every key of the file. */
  private static final Map<String, MissingNotes> MISSING =
      Map.of("mark", MissingNotes.MARK, "omit", MissingNotes.OMIT, "error", MissingNotes.ERROR);

  private final SettingsNode root;
  private final TextFiles files;

  SettingsReader(SettingsNode root, TextFiles files) {
    this.root = root;
    this.files = files;
  }

  /** Whether {@code notes.numbered} is set; {@code otherwise} when nothing is said. */
  static boolean numbered(SettingsNode root, boolean otherwise) {
    // Only looked at, not checked: the check comes with the other settings.
    return root.child("notes")
        .filter(SettingsNode::isMap)
        .flatMap(notes -> notes.child("numbered"))
        .filter(node -> node.shape() == SettingsNode.Shape.FLAG)
        .map(node -> node.value().equalsIgnoreCase("true"))
        .orElse(otherwise);
  }

  private static void ofNotes(SettingsNode notes) {
    notes.allow("numbered", "missing", "placement", "numbering");
    for (String ofEditions : List.of("placement", "numbering")) {
      notes.elsewhere(ofEditions, "editions.print.notes." + ofEditions);
    }
  }

  /**
   * Reads the settings.
   *
   * @param known what the layout says of the book
   * @param epoch the value of {@code SOURCE_DATE_EPOCH}, or empty
   * @param numbered what {@link #numbered} found
   * @param language guesses the language of the text
   */
  Settings read(Known known, String epoch, boolean numbered, Supplier<Optional<String>> language) {
    root.allow(Settings.KEYS.toArray(String[]::new));
    Diagnostics diagnostics = files.diagnostics();
    List<String> editions = EditionsReader.names(root);
    Metadata metadata =
        new MetadataReader(root, known, diagnostics).read(epoch, editions, language);
    Optional<SettingsNode> notes = root.child("notes");
    notes.ifPresent(SettingsNode::members);
    notes.ifPresent(SettingsReader::ofNotes);
    notes.ifPresent(map -> map.flag("numbered", numbered));
    Optional<SettingsNode> fonts = root.child("fonts");
    fonts.ifPresent(SettingsNode::members);
    fonts.ifPresent(map -> map.allow("system", "obfuscate"));
    fonts.ifPresent(map -> map.flag("obfuscate", false));
    return new Settings(
        metadata,
        cover(),
        numbered,
        notes.flatMap(map -> map.choice("missing", MISSING)).orElse(MissingNotes.MARK),
        fonts.map(map -> map.flag("system", false)).orElse(false),
        EditionsReader.read(root, metadata.identifiers()),
        root.child("accessibility").map(CertificationReader::read).orElse(Certification.NONE));
  }

  private String cover() {
    Optional<SettingsNode> node = root.child("cover");
    Optional<String> written = node.flatMap(SettingsNode::text);
    if (written.isEmpty()) {
      return "";
    }
    // An override is written by someone who stands in the book folder.
    String from = node.orElseThrow().at().path();
    Optional<String> path = files.folder().relative(from, written.get());
    if (path.isEmpty() || files.folder().linksOut(path.get())) {
      node.get()
          .report(
              DiagnosticCode.FILE_OUTSIDE,
              "the cover '" + written.get() + "' leads out of the book folder",
              "copy the image into the book folder and name it from there");
      return "";
    }
    if (!files.exists(path.get())) {
      node.get()
          .report(
              DiagnosticCode.FIG_MISSING,
              "there is no cover image '" + path.get() + "'; one is made from the title",
              "check the name, upper and lower case included");
      return "";
    }
    return path.get();
  }
}
