package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a book, to be asked whether characters follow each other in it. */
public final class UsedText {
  /** What does not part characters: markup, and signs that are not seen. */
  private static final Pattern UNSEEN = Pattern.compile("<[^>]*>|[\u00AD\u200B-\u200D\u2060]");

  private final List<String> texts = new ArrayList<>();

  /** No text yet. */
  public UsedText() {}

  /** That of a document, marked up or not, or of a style sheet. */
  public void add(String text) {
    texts.add(UNSEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
  }

  /** Whether these characters follow each other somewhere, in whatever case. */
  public boolean contains(String characters) {
    String small = characters.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(text -> text.contains(small));
  }
}
