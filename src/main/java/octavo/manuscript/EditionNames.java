package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;

/**
 * Finds the names of editions that were meant to be those Octavo knows. Any name is free for an
 * edition of the author's own, so that a misspelt one is made as if it were such: a PDF in the
 * theme of the book.
 */
final class EditionNames {
  /** What is put after a name to tell one edition from another of its kind. */
  private static final Pattern COUNTED = Pattern.compile("[-_]?[0-9]+");

  /** The settings that say what an edition is. */
  private static final List<String> KINDS = List.of("format", "profile");

  private EditionNames() {}

  /** Reports a name that is nearly one of a known edition, unless its settings say what it is. */
  static void check(String name, SettingsNode editions) {
    SettingsNode own = editions.child(name).orElse(editions);
    List<String> known = known();
    if (known.contains(name) || KINDS.stream().anyMatch(key -> own.child(key).isPresent())) {
      return;
    }
    Spelling.nearest(name, known)
        .filter(near -> !isCounted(name, near) && editions.child(near).isEmpty())
        .ifPresent(near -> report(name, near, own, editions));
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(EditionsReader.ALWAYS);
    known.addAll(EditionsReader.forAnyBook());
    return known;
  }

  private static boolean isCounted(String name, String known) {
    return name.startsWith(known) && COUNTED.matcher(name.substring(known.length())).matches();
  }

  private static void report(String name, String near, SettingsNode own, SettingsNode editions) {
    Edition.Format usual = EditionsReader.usual(name, own);
    editions.reportKey(
        name,
        DiagnosticCode.SET_EDITION_NAME,
        "the edition '" + name + "' is made as " + EditionsReader.called(usual) + " of that name",
        "did you mean '"
            + near
            + "'? If not, write \"format: "
            + usual.name().toLowerCase(Locale.ROOT)
            + "\" in it");
  }
}
