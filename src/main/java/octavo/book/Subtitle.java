package octavo.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The subtitle of a component: its first paragraph, where that has the class {@code subtitle}. It
 * stands with the title at the head, and where the title is nothing but a numeral, as old books
 * have it, lists and heads call the component by both.
 */
public final class Subtitle {
  /** The class, which authors may write and {@code resolve} gives where it is sure. */
  public static final String CLASS = "subtitle";

  /** The class of what the subtitle is the title of: a heading that is nothing but a numeral. */
  public static final String NUMERAL = "numeral";

  /** The class of a subtitle that is a sentence and tells what the chapter does. */
  public static final String ARGUMENT = "argument";

  private static final String DIGITS = "(?:\\p{Nd}{1,3}|[IVXLCDM]{1,9}|[ivxlcdm]{1,9})\\.?";
  private static final Pattern LONE = Pattern.compile(DIGITS);
  private static final Pattern NUMBERED = Pattern.compile("(?:\\p{L}+ )?" + DIGITS);

  private Subtitle() {}

  /** The subtitle of a component; empty when it has none, or no title. */
  public static Optional<Paragraph> of(Component component) {
    return component.title().isEmpty() ? Optional.empty() : of(component.blocks());
  }

  /** The subtitle that a text under a title begins with. */
  public static Optional<Paragraph> of(List<Block> blocks) {
    return !blocks.isEmpty()
            && blocks.getFirst() instanceof Paragraph first
            && first.attributes().hasClass(CLASS)
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Whether a title is nothing but a numeral. */
  public static boolean isNumeral(List<Inline> title) {
    return isNumeral(PlainText.of(title));
  }

  /** Whether a label is nothing but a numeral. */
  public static boolean isNumeral(String label) {
    return LONE.matcher(label).matches();
  }

  /** Whether a title is nothing but a numeral, or a word and a numeral, such as "Part I". */
  public static boolean isNumbered(List<Inline> title) {
    return NUMBERED.matcher(PlainText.of(title)).matches();
  }

  /** What a numeral and the subtitle below it are called together, plain text. */
  public static String label(List<Inline> title, Paragraph subtitle) {
    String numeral = PlainText.of(title);
    String stop = numeral.endsWith(".") ? " " : ". ";
    return numeral + stop + PlainText.of(listed(subtitle));
  }

  /** A subtitle as lists have it: without the stop and the reference at its end. */
  public static List<Inline> listed(Paragraph subtitle) {
    List<Inline> content = new ArrayList<>(subtitle.content());
    if (content.size() > 1 && isReference(content.get(content.size() - 2), content.getLast())) {
      content.removeLast();
    }
    if (content.getLast() instanceof Text last && last.characters().endsWith(".")) {
      content.removeLast();
      String characters = last.characters();
      if (characters.length() > 1) {
        content.add(new Text(characters.substring(0, characters.length() - 1)));
      }
    }
    return content;
  }

  // The mark of a reference, or a link that is tied to a word, such as "A1" in
  // "Power[A1](appendix.md)", is no word of a title.
  private static boolean isReference(Inline before, Inline last) {
    if (last instanceof Styled styled && styled.isReferenceMark()) {
      return true;
    }
    boolean tied =
        before instanceof Text text
            && !Character.isWhitespace(
                text.characters().codePointBefore(text.characters().length()));
    return last instanceof Link && tied;
  }
}
