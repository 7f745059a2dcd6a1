package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The text of a book, to be asked whether characters follow each other in it. */
public final class UsedText {
  /** Signs that are not seen and part no characters, as markup does not. */
  private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u2060";

  private final List<String> texts = new ArrayList<>();

  /** What was asked already: each face of a book asks for the same ligatures, twice. */
  private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

  /** No text yet. */
  public UsedText() {}

  /** That of a document, marked up or not, or of a style sheet. */
  public void add(String text) {
    texts.add(seen(text).toLowerCase(Locale.ROOT));
    answers.clear();
  }

  private static String seen(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    int last = text.lastIndexOf('>');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '<' && i < last ? text.indexOf('>', i) : -1;
      if (end >= 0) {
        i = end;
      } else if (UNSEEN.indexOf(c) < 0) {
        seen.append(c);
      }
    }
    return seen.toString();
  }

  /** Whether these characters follow each other somewhere, in whatever case. */
  public boolean contains(String characters) {
    return answers.computeIfAbsent(
        characters.toLowerCase(Locale.ROOT),
        small -> texts.stream().anyMatch(text -> text.contains(small)));
  }
}
