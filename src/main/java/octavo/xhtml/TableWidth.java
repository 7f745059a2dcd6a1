package octavo.xhtml;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import octavo.book.Block;
import octavo.book.CellPlace;
import octavo.book.Figure;
import octavo.book.Image;
import octavo.book.Paragraph;
import octavo.book.PlainText;

/**
 * How narrow a table may be set without a word beyond its cell: the sum of its columns' longest
 * words, which no style makes narrower (CSS 2.2, section 17.5.2.2, the minimum content width). The
 * type of a reading system is not known; widths are those of wide faces, so that a table is rather
 * thought too wide than cut off.
 */
final class TableWidth {
  /** Widths a style sheet tells apart, in em of the text around the table. */
  private static final int[] STEPS = {12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 44};

  /** Up to this step cells stand closer. */
  private static final int CLOSE = 24;

  /** The type of a table beside that of the text. */
  private static final double SIZE = 0.92;

  /** What a cell has at its left and right together, in em of the table, and where it is close. */
  private static final double PADDING = 1.2;

  private static final double CLOSE_PADDING = 0.6;

  /** A picture, which is as wide as it is. */
  private static final double PICTURE = 24;

  private static final double WIDE = 1;
  private static final double CAPITAL = 0.84;
  private static final double NARROW = 0.38;
  private static final double OTHER = 0.61;

  private final BreakIterator breaks;

  /** For texts of a language, a BCP 47 tag. */
  TableWidth(String language) {
    breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language));
  }

  /** The class that says how wide a table with these rows has to be: {@code needs-18}. */
  String needs(List<List<CellPlace>> head, List<List<CellPlace>> body) {
    double[] columns = new double[Math.max(CellPlace.columns(head), CellPlace.columns(body))];
    for (List<List<CellPlace>> rows : List.of(head, body)) {
      rows.forEach(row -> row.forEach(place -> widen(columns, place)));
    }
    double words = Arrays.stream(columns).sum();
    return Arrays.stream(STEPS)
        .filter(step -> (words + columns.length * padding(step)) * SIZE <= step)
        .mapToObj(step -> "needs-" + step)
        .findFirst()
        .orElse("needs-more");
  }

  private static double padding(int step) {
    return step <= CLOSE ? CLOSE_PADDING : PADDING;
  }

  // What a cell over several columns needs more than they have is theirs in equal parts.
  private void widen(double[] columns, CellPlace place) {
    List<Block> content = place.cell().content();
    double needed =
        content.stream().anyMatch(TableWidth::isPicture)
            ? PICTURE
            : longest(PlainText.ofBlocks(content));
    double there = Arrays.stream(columns, place.column(), place.end()).sum();
    for (int i = place.column(); i < place.end() && needed > there; i++) {
      columns[i] += (needed - there) / place.columnSpan();
    }
  }

  private static boolean isPicture(Block block) {
    return block instanceof Figure
        || block instanceof Paragraph paragraph
            && paragraph.content().stream().anyMatch(Image.class::isInstance);
  }

  private double longest(String text) {
    breaks.setText(text);
    double longest = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      longest = Math.max(longest, width(text.substring(start, end).stripTrailing()));
    }
    return longest;
  }

  private static double width(String word) {
    return word.codePoints().mapToDouble(TableWidth::width).sum();
  }

  private static double width(int character) {
    return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> WIDE;
      default -> UCharacter.getCombiningClass(character) > 0 ? 0 : single(character);
    };
  }

  private static double single(int character) {
    if (UCharacter.isUUppercase(character) || character == 'm' || character == 'w') {
      return CAPITAL;
    }
    boolean isOrdinary = UCharacter.isLetterOrDigit(character) && "fijlrt".indexOf(character) < 0;
    return isOrdinary ? OTHER : NARROW;
  }
}
