package octavo.xhtml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.book.Block;
import octavo.book.Component;
import octavo.book.Paragraph;
import octavo.book.PlainText;

/**
 * The title that a chapter has in its first paragraph: below a numeral alone, a line that ends no
 * sentence and that text follows, as old books print it, and as their files often have it.
 */
final class Subtitle {
  /** As many characters as stand on two lines of a book. */
  private static final int LONGEST = 130;

  private static final Pattern STOP = Pattern.compile("[.!?…:;,][\"”’»)\\]]*$");

  private Subtitle() {}

  /** The subtitle of a component; empty when it has none of the kind. */
  static Optional<Paragraph> of(Component component) {
    List<Block> blocks = component.blocks();
    boolean followed = blocks.size() > 1 && blocks.get(1) instanceof Paragraph;
    return followed
            && LoneNumerals.isNumeral(component.title())
            && blocks.getFirst() instanceof Paragraph first
            && isTitle(first)
        ? Optional.of(first)
        : Optional.empty();
  }

  private static boolean isTitle(Paragraph paragraph) {
    String text = PlainText.of(paragraph.content()).strip();
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !paragraph.attributes().hasClass("verse")
        && !Character.isLowerCase(text.codePointAt(0))
        && !STOP.matcher(text).find();
  }
}
