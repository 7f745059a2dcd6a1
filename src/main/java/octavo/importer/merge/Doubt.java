package octavo.importer.merge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments an import leaves in a manuscript, for an editor to judge. */
final class Doubt {
  private static final String HEAD = "<!-- octavo: ";
  private static final Pattern NAME = Pattern.compile("MEND-\\d+-[0-9a-f.]+");

  private Doubt() {}

  /** Whether a block is such a comment. */
  static boolean is(String block) {
    return block.startsWith(HEAD);
  }

  /** The name of the change it is about; the block itself when it names none. */
  static String name(String block) {
    Matcher name = NAME.matcher(block);
    return is(block) && name.find() ? name.group() : block;
  }

  /** The comment where an edit and a new import differ. */
  static String ofConflict(String imported) {
    String words = imported.replaceAll("\\s+", " ").replace("--", "- -");
    return HEAD + "edited here, while a new import says: " + words + " -->";
  }
}
