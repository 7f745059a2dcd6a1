package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.TracedText;

/**
 * Leaves out a source's own table of contents, whose lines come again as headings: the book makes
 * one that has its own pages. A list of anything else is text.
 */
final class ContentsList implements Rule {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:table of )?contents|inhalt(?:sverzeichnis)?|table des"
              + " matières|sommaire|índice|indice|contenido|sommario|inhoud|innehåll|indhold|spis"
              + " treści|содержание|оглавление|目次|目录",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    int title = -1;
    for (int i = 0; i < passages.size() && title < 0; i++) {
      List<TracedText> texts = passages.get(i).texts();
      boolean found = !texts.isEmpty() && isTitle(texts.getFirst().value());
      title = found ? i : -1;
    }
    if (title < 0) {
      return passages;
    }
    int end = end(passages, title + 1);
    if (end == title + 1) {
      return passages;
    }
    List<Passage> mended = new ArrayList<>(passages.subList(0, title));
    Edits.Why why =
        new Edits.Why(MendingRule.PAGE_FURNITURE, 85, "the book makes its own table of contents");
    for (Passage left : passages.subList(title, end)) {
      ledger.leaveOut(left, why).ifPresent(mended::add);
    }
    mended.addAll(passages.subList(end, passages.size()));
    return mended;
  }

  /** Whether a line says that a table of contents follows it. */
  static boolean isTitle(String line) {
    return TITLE.matcher(line.replaceAll("[.:]$", "")).matches();
  }

  // The list goes on while most of a passage's lines are headings that come after it, or others
  // with numbers stand between such.
  private static int end(List<Passage> passages, int from) {
    Set<String> headings = new HashSet<>();
    for (Passage passage : passages.subList(from, passages.size())) {
      if (passage instanceof Heading(int _, var text)) {
        headings.add(key(text.value()));
      }
    }
    int end = from;
    int last = 0;
    for (int at = from; at < passages.size() && !(passages.get(at) instanceof Heading); at++) {
      int number = number(passages.get(at));
      boolean listed = isListed(passages.get(at), headings);
      boolean goesOn = number > last && (last > 0 || at == from);
      if (!listed && !goesOn) {
        break;
      }
      end = at + 1;
      last = Math.max(last, number);
    }
    return passages.subList(from, end).stream().anyMatch(it -> isListed(it, headings)) ? end : from;
  }

  /** The number before a point or space of a line that may be of a table of contents, else 0. */
  static int number(Passage passage) {
    String words = passage.texts().isEmpty() ? "" : passage.texts().getFirst().value();
    boolean entry =
        NUMBER.matcher(words).lookingAt() && !Shapes.endsWithStop(words) && words.length() < 80;
    return entry ? Integer.parseInt(words.split("\\D", 2)[0]) : 0;
  }

  private static boolean isListed(Passage passage, Set<String> headings) {
    if (passage.texts().isEmpty()) {
      return false;
    }
    List<TextLine> lines = TextLine.of(passage.texts().getFirst());
    long listed =
        lines.stream()
            .map(TextLine::words)
            .filter(it -> isHeading(key(it), headings) || isNumbered(it, headings))
            .count();
    return listed > 0 && listed * 5 >= lines.size() * 3L;
  }

  private static boolean isHeading(String key, Set<String> headings) {
    return headings.contains(key)
        || key.length() > 3
            && headings.stream().anyMatch(it -> it.endsWith(key) || it.startsWith(key));
  }

  // Sites number the lines of their contents, not their headings; that of the notes is gone.
  private static boolean isNumbered(String line, Set<String> headings) {
    String words = NUMBER.matcher(line).replaceFirst("");
    return words.length() < line.length()
        && (headings.contains(key(words)) || NoteTexts.isTitle(words));
  }

  // Letters only, but for the page number at the end.
  private static String key(String line) {
    return line.replaceAll("[\\s.·]*\\d+$", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
