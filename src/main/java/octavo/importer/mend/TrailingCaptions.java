package octavo.importer.mend;

import java.util.List;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.NoteText;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Tells where the captions begin that a copied page leaves after its text. In a text of sentences,
 * lines at the end that are no sentences are such; in a block of such lines one may end with a
 * stop.
 */
final class TrailingCaptions {
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:the )?(?:end|finis|fin|ende|fine|fim|slut|einde|konec|конец|koniec)\\.?|[^\\p{L}]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:list of )?(?:illustrations|figures|images|pictures|photo(?:graph)?s|captions)"
              + "|abbildungen|bilder|bildunterschriften|légendes|ilustraciones|imágenes|figuras"
              + "|legendas|immagini|didascalie|figure|afbeeldingen|bijschriften|bilder|ilustracje"
              + "|иллюстрации|図版|图片)[:.]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST = 300;

  private TrailingCaptions() {}

  /** The index of the first passage of captions; the number of passages when there are none. */
  static int begin(List<Passage> passages) {
    int first = passages.size();
    while (first > 0 && areCaptions(passages.get(first - 1))) {
      first--;
    }
    return isOfSentences(passages.subList(0, first)) ? first : passages.size();
  }

  private static boolean areCaptions(Passage passage) {
    if (!(passage instanceof Paragraph(TracedText text))) {
      return false;
    }
    List<TextLine> all = TextLine.of(text);
    boolean titled = !all.isEmpty() && isTitle(all.getFirst().words());
    List<TextLine> lines = titled ? all.subList(1, all.size()) : all;
    if (titled && lines.isEmpty()) {
      return true;
    }
    long open = lines.stream().filter(it -> !Shapes.endsWithStop(it.words())).count();
    return !lines.isEmpty()
        && open * 3 >= lines.size() * 2
        && lines.stream().allMatch(it -> isCaption(it.words()));
  }

  /** Whether a line says that captions follow it. */
  static boolean isTitle(String line) {
    return TITLE.matcher(line).matches();
  }

  private static boolean isCaption(String line) {
    return line.length() <= LONGEST
        && Shapes.words(line) >= 2
        && Shapes.beginsUpper(line)
        && !line.startsWith("[")
        && !CLOSING.matcher(line).matches()
        && line.indexOf('{') < 0
        && line.indexOf("://") < 0
        && ItemMarker.of(line).isEmpty();
  }

  private static boolean isOfSentences(List<Passage> before) {
    int paragraphs = 0;
    int sentences = 0;
    for (Passage passage : before) {
      boolean listed = ContentsList.number(passage) > 0;
      if (!listed && passage instanceof Paragraph(TracedText text)) {
        paragraphs++;
        boolean single = text.value().indexOf('\n') < 0;
        sentences += single && Shapes.endsWithStop(text.value()) ? 1 : 0;
      }
    }
    boolean last =
        !before.isEmpty()
            && (before.getLast() instanceof Paragraph || before.getLast() instanceof NoteText)
            && Shapes.endsWithStop(before.getLast().texts().getFirst().value());
    return sentences > 1 && last && sentences * 5 >= paragraphs * 3;
  }
}
