package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Inline;
import octavo.book.Styled;
import octavo.book.Text;

/**
 * The number at the head of a caption, such as {@code Figure 1-1.}, told from the caption: it is
 * printed once, as a number.
 *
 * @param number as the author wrote it, or empty
 * @param rest the caption without it
 */
record FigureNumber(String number, List<Inline> rest) {
  // Longer words before those they begin with.
  private static final String[] WORDS = {
    "Figure",
    "Fig.",
    "Illustration",
    "Plate",
    "Map",
    "Abbildung",
    "Abb.",
    "Tafel",
    "Figura",
    "Figur",
    "Illustrazione",
    "Ilustración",
    "Ilustração",
    "Afbeelding",
    "Afb.",
    "Bild",
    "Kuva",
    "Rysunek",
    "Rys.",
    "Obrázek",
    "Obr.",
    "Рисунок",
    "Рис.",
    "Иллюстрация",
    "Малюнок",
    "Мал.",
    "Εικόνα",
    "Σχήμα",
    "图",
    "圖",
    "図",
    "الشكل",
    "شكل",
    "איור",
    "תרשים",
    "Şekil",
    "Resim"
  };

  static FigureNumber of(List<Inline> caption) {
    if (caption.isEmpty()) {
      return new FigureNumber("", caption);
    }
    if (caption.getFirst() instanceof Styled styled && styled.attributes().isEmpty()) {
      return ofStyled(styled, caption);
    }
    return caption.getFirst() instanceof Text text
        ? ofText(text.characters(), caption)
        : new FigureNumber("", caption);
  }

  // **Figure 1.** A caption
  private static FigureNumber ofStyled(Styled styled, List<Inline> caption) {
    boolean only =
        styled.content().size() == 1
            && styled.content().getFirst() instanceof Text text
            && end(text.characters()) == text.characters().length();
    if (!only) {
      return new FigureNumber("", caption);
    }
    String number = ((Text) styled.content().getFirst()).characters();
    List<Inline> rest = new ArrayList<>(caption.subList(1, caption.size()));
    if (!rest.isEmpty() && rest.getFirst() instanceof Text next) {
      rest.removeFirst();
      addText(next.characters().stripLeading(), rest);
    }
    return new FigureNumber(number.strip(), rest);
  }

  private static FigureNumber ofText(String text, List<Inline> caption) {
    int end = end(text);
    if (end == 0) {
      return new FigureNumber("", caption);
    }
    List<Inline> rest = new ArrayList<>(caption.subList(1, caption.size()));
    addText(text.substring(end).stripLeading(), rest);
    return new FigureNumber(text.substring(0, end).strip(), rest);
  }

  private static void addText(String text, List<Inline> rest) {
    if (!text.isEmpty()) {
      rest.addFirst(new Text(text));
    }
  }

  /** Where the number ends, or 0 when the text begins with none. */
  private static int end(String text) {
    int start = text.length() - text.stripLeading().length();
    for (String word : WORDS) {
      if (text.regionMatches(true, start, word, 0, word.length())) {
        int end = afterNumber(text, start + word.length());
        if (end > 0) {
          return end;
        }
      }
    }
    return 0;
  }

  // "Figure 5 shows …" is a sentence: without a mark after it a number ends the text or is followed
  // by a capital, or by a letter that has no case.
  private static int afterNumber(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    int digits = i;
    while (i < text.length() && isInNumber(text, i)) {
      i++;
    }
    if (i == digits) {
      return 0;
    }
    if (i == text.length()) {
      return i;
    }
    char next = text.charAt(i);
    if (".:：。．、)".indexOf(next) >= 0) {
      return i + 1;
    }
    int after = i;
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    boolean begins =
        after > i && after < text.length() && !Character.isLowerCase(text.codePointAt(after));
    return begins ? i : 0;
  }

  // Digits, or one of - – . : between digits, or a letter right after a digit as in 3a.
  private static boolean isInNumber(String text, int i) {
    char c = text.charAt(i);
    if (Character.isDigit(c)) {
      return true;
    }
    boolean afterDigit = i > 0 && Character.isDigit(text.charAt(i - 1));
    boolean beforeDigit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    if ("-–‑.:".indexOf(c) >= 0) {
      return afterDigit && beforeDigit;
    }
    boolean beforeLetter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    return afterDigit && c >= 'a' && c <= 'z' && !beforeLetter;
  }
}
