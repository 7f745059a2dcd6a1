package octavo.importer.decide;

import java.util.List;

/**
 * Answers written into {@code decisions.yaml}. The rest of the file, comments and all, stays as the
 * editor has written it.
 */
public final class AnswersText {
  private static final String KEY = "answers:";

  private static final String HEAD =
      "# An editor's decisions on the import of this book: octavo import reads them each time.\n";

  private AnswersText() {}

  /**
   * The file's text with these answers in place of those it has.
   *
   * @param text the text as it stands; empty for a new file
   */
  public static String with(Answers answers, String text) {
    StringBuilder out = new StringBuilder(text.isEmpty() ? HEAD : "");
    boolean old = false;
    for (String line : text.isEmpty() ? List.<String>of() : text.lines().toList()) {
      // The block goes on over lines that are indented; a comment at the margin ends it.
      old = line.startsWith(KEY) || old && (line.startsWith(" ") || line.isBlank());
      if (!old) {
        out.append(line).append('\n');
      }
    }
    if (!out.isEmpty() && out.indexOf("\n\n", Math.max(0, out.length() - 2)) < 0) {
      out.append('\n');
    }
    out.append(KEY).append(answers.words().isEmpty() ? " {}\n" : "\n");
    answers
        .words()
        .forEach((id, word) -> out.append("  ").append(id).append(": ").append(word).append('\n'));
    return out.toString();
  }
}
