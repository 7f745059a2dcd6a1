package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.book.Attributes;
import octavo.book.CodeText;
import octavo.book.DraftMark;
import octavo.book.DraftMark.DraftImage;
import octavo.book.DraftMark.DraftLink;
import octavo.book.Formula;
import octavo.book.Image;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.LinkTarget;
import octavo.book.NoteReference;
import octavo.book.PlainText;
import octavo.book.Styled;
import octavo.book.Text;

/**
 * The pass that finds the author's own marks of references: a link to a place in the book whose
 * words are but a number, {@code gaining confidence.[A1.5](appendix-1.md#a1-5)}, right behind a
 * word or its punctuation. On a line with it the number would be read as part of the word; it is
 * raised, as the mark of a note is.
 */
final class ReferenceMarks extends Rewriter {
  static final String CLASS = "reference-mark";

  /** 12, A11.1, 3b, with brackets or without. */
  private static final Pattern NUMBER =
      Pattern.compile("\\[?\\p{Lu}?\\d{1,4}(\\.\\d{1,3}){0,3}\\p{Ll}?]?");

  /** What a reference follows: a word, its punctuation, a quotation's end. */
  private static final Pattern BEFORE =
      Pattern.compile("(?s).*[\\p{L}.,;:?!)\"'\u2019\u201D\u00BB\u2026][\u2060\u200B]*");

  /** What is abbreviated before a number that belongs to the sentence: p. 12, fig. 3. */
  private static final Pattern COUNTED =
      Pattern.compile("(?is).*\\b(pp?|nos?|nr|figs?|vols?|ch|chap|arts?|secs?|abb|bd|kap|tab)\\.");

  @Override
  List<Inline> inlines(List<Inline> inlines) {
    List<Inline> rewritten = super.inlines(inlines);
    List<Inline> out = new ArrayList<>(rewritten.size());
    boolean same = true;
    for (int i = 0; i < rewritten.size(); i++) {
      boolean isMark = isNumber(rewritten.get(i)) && follows(rewritten, i) && ends(rewritten, i);
      same &= !isMark;
      out.add(isMark ? raised(rewritten.get(i)) : rewritten.get(i));
    }
    return same ? rewritten : out;
  }

  /** An image whose description may be its caption. */
  DraftImage image(DraftImage image) {
    List<Inline> marked = inlines(image.alternative());
    return marked == image.alternative()
        ? image
        : new DraftImage(
            image.destination(), image.title(), marked, image.attributes(), image.at());
  }

  private static boolean isNumber(Inline inline) {
    return switch (inline) {
      case Link link -> link.target() instanceof LinkTarget.Internal && isNumber(link.content());
      case DraftLink link ->
          Destination.of(link.destination()).scheme().isEmpty() && isNumber(link.content());
      case Text _,
          Styled _,
          CodeText _,
          Formula _,
          Image _,
          LineBreak _,
          NoteReference _,
          DraftMark _ ->
          false;
    };
  }

  private static boolean isNumber(List<Inline> content) {
    return content.size() == 1
        && content.getFirst() instanceof Text text
        && NUMBER.matcher(text.characters()).matches();
  }

  private static boolean follows(List<Inline> inlines, int at) {
    if (at == 0) {
      return false;
    }
    Inline last = inlines.get(at - 1);
    String before = last instanceof Text text ? text.characters() : PlainText.of(List.of(last));
    String near = before.substring(Math.max(0, before.length() - 8));
    return BEFORE.matcher(near).matches() && !COUNTED.matcher(near).matches();
  }

  private static boolean ends(List<Inline> inlines, int at) {
    return at + 1 == inlines.size()
        || !(inlines.get(at + 1) instanceof Text text)
        || text.characters().isEmpty()
        || !Character.isLetterOrDigit(text.characters().codePointAt(0));
  }

  private static Styled raised(Inline link) {
    return new Styled(InlineStyle.SUPERSCRIPT, Attributes.NONE.withClass(CLASS), List.of(link));
  }
}
