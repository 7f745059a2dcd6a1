package octavo.epub;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives files names that every system can keep apart: ASCII, unique after case folding. */
final class FileNames {
  private final Set<String> taken = new HashSet<>();

  /**
   * A free path.
   *
   * @param folder with a slash at its end
   * @param wanted a file name in any script, its extension left out of account
   * @param extension without a dot
   */
  String path(String folder, String wanted, String extension) {
    String stem = stem(wanted);
    String path = folder + stem + "." + extension;
    for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
      path = folder + stem + "-" + i + "." + extension;
    }
    return path;
  }

  /** Makes a path that {@link #path} gave free again. */
  void release(String path) {
    taken.remove(path.toLowerCase(Locale.ROOT));
  }

  private static String stem(String wanted) {
    String base = wanted.substring(wanted.lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    String plain =
        Normalizer.normalize(dot > 0 ? base.substring(0, dot) : base, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_') {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.isEmpty() ? "file" : out.toString();
  }
}
