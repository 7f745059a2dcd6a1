package octavo.typeset;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import octavo.typeset.line.Piece;

/** Where the numbers of a column meet: at the decimal mark of the book's language (CLDR). */
final class DecimalMark {
  private final String mark;

  /** That of a language, a BCP 47 tag. */
  DecimalMark(String language) {
    mark =
        DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language))
            .getDecimalSeparatorString();
  }

  /**
   * What of a number stands from the mark on, or after its last digit where it has none: a fraction
   * too.
   */
  List<Piece> after(List<Piece> number) {
    for (int i = 0; i < number.size(); i++) {
      if (number.get(i) instanceof Piece.Text text) {
        int at = place(text.text());
        if (at >= 0) {
          List<Piece> after = new ArrayList<>();
          after.add(new Piece.Text(text.text().substring(at), text.setting(), text.tag(), false));
          after.addAll(number.subList(i + 1, number.size()));
          return after;
        }
      }
    }
    return List.of();
  }

  private int place(String text) {
    int at = text.lastIndexOf(mark);
    for (int i = text.length(); at < 0 && i > 0; i--) {
      if (Character.isDigit(text.charAt(i - 1))) {
        return i;
      }
    }
    return at < 0 ? fraction(text) : at;
  }

  // Where a fraction without a whole number begins.
  private static int fraction(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.OTHER_NUMBER) {
        return i;
      }
    }
    return -1;
  }
}
