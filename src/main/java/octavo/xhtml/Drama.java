package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.LineBreak;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.book.Styled;
import octavo.book.Text;

/**
 * What the paragraphs of a play say by their form: who speaks is strong and stands first, a
 * direction is emphasised and in brackets, lines that the author has set are verse.
 */
final class Drama {
  /** The class of a quotation or division that is a play. */
  static final String CLASS = "drama";

  static final String SPEAKER = "speaker";
  static final String DIRECTION = "stage-direction";

  private Drama() {}

  /** A paragraph of a play with the classes of what it is and holds. */
  static Paragraph of(Paragraph paragraph) {
    List<Inline> content = new ArrayList<>();
    for (Inline inline : paragraph.content()) {
      content.add(marked(inline, content.isEmpty()));
    }
    List<String> classes = new ArrayList<>();
    if (isSpeaker(content.getFirst())) {
      classes.add("speech");
    } else if (content.stream().allMatch(Drama::isDirection)) {
      classes.add(DIRECTION);
    }
    boolean verse = content.stream().anyMatch(inline -> inline instanceof LineBreak);
    if (verse && !paragraph.attributes().hasClass("verse")) {
      classes.add("verse");
    }
    return new Paragraph(with(paragraph.attributes(), classes), content, paragraph.at());
  }

  private static Inline marked(Inline inline, boolean first) {
    if (!(inline instanceof Styled styled)) {
      return inline;
    }
    return switch (styled.style()) {
      case STRONG, BOLD ->
          first
              ? new Styled(
                  InlineStyle.BOLD, with(styled.attributes(), List.of(SPEAKER)), styled.content())
              : styled;
      case EMPHASIS, ITALIC ->
          isBracketed(PlainText.of(styled.content()))
              ? new Styled(
                  InlineStyle.ITALIC,
                  with(styled.attributes(), List.of(DIRECTION)),
                  styled.content())
              : styled;
      default -> styled;
    };
  }

  private static boolean isBracketed(String text) {
    return text.startsWith("(") && text.matches("(?s).*\\)[.,;:]?")
        || text.startsWith("[") && text.matches("(?s).*\\][.,;:]?");
  }

  private static boolean isSpeaker(Inline inline) {
    return inline instanceof Styled styled && styled.attributes().hasClass(SPEAKER);
  }

  private static boolean isDirection(Inline inline) {
    return switch (inline) {
      case Styled styled -> styled.attributes().hasClass(DIRECTION);
      case Text text -> text.characters().isBlank();
      default -> false;
    };
  }

  private static Attributes with(Attributes own, List<String> more) {
    if (own.classes().containsAll(more)) {
      return own;
    }
    List<String> classes = new ArrayList<>(more);
    classes.addAll(own.classes());
    return new Attributes(own.id(), classes, own.pairs());
  }
}
