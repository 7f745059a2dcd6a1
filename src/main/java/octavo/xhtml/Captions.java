package octavo.xhtml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.CodeText;
import octavo.book.DraftMark;
import octavo.book.Formula;
import octavo.book.Image;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.NoteReference;
import octavo.book.Styled;
import octavo.book.Text;

/** Captions as plain text. */
final class Captions {
  private Captions() {}

  /** The characters without markup, marks and images. */
  static String plain(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    append(out, content);
    return out.toString().strip();
  }

  private static void append(StringBuilder out, List<Inline> content) {
    for (Inline inline : content) {
      switch (inline) {
        case Text text -> out.append(text.characters());
        case Styled styled when styled.isReferenceMark() -> {}
        case Styled styled -> append(out, styled.content());
        case CodeText code -> out.append(code.characters());
        case Formula formula -> append(out, formula.line());
        case Link link -> append(out, link.content());
        case LineBreak line -> out.append(' ');
        case Image image -> {}
        case NoteReference reference -> {}
        case DraftMark mark -> {}
      }
    }
  }

  /** The point at the end of a sentence: after a word, not after an initial or "No.". */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=\\p{L}{4}|\\p{Nd}{2})\\. (?=\\p{Lu})");

  /** Where a sentence may be left, though it goes on: before a mark or a dash. */
  private static final Pattern PAUSE = Pattern.compile("[,;:](?= )| ?[\u2013\u2014]");

  /** Little words at the end, such as "of the", "mit dem": they lean on the one after them. */
  private static final Pattern LEANING = Pattern.compile("(?<! \\p{Ll}{1,4})( \\p{Ll}{1,4})+$");

  /**
   * A caption cut to fit a line of the list: its first sentence, or what stands before the last
   * pause that fits, or as many words as do and do not lean on the next.
   */
  static String shortened(String caption, int limit) {
    if (caption.length() <= limit) {
      return caption;
    }
    Matcher sentence = SENTENCE.matcher(caption);
    if (sentence.find(limit / 4) && sentence.start() < limit) {
      return caption.substring(0, sentence.start());
    }
    int pause = 0;
    for (Matcher found = PAUSE.matcher(caption.substring(0, limit)); found.find(); ) {
      pause = found.start();
    }
    if (pause > limit / 4) {
      return caption.substring(0, pause);
    }
    int space = caption.lastIndexOf(' ', limit);
    int end = space > 0 ? space : limit;
    if (Character.isHighSurrogate(caption.charAt(end - 1))) {
      end--;
    }
    Matcher leaning = LEANING.matcher(caption).region(0, end);
    return caption.substring(
            0, leaning.find() && leaning.start() > limit / 4 ? leaning.start() : end)
        + "…";
  }
}
