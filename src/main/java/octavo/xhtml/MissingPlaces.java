package octavo.xhtml;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.CellPlace;
import octavo.book.PlainText;

/**
 * What numbers of a column lack of its longest after the decimal mark: a style sheet that lets so
 * much room behind them, as wide as these characters are, lines them up at their marks. No reading
 * system knows the alignment of CSS Text 4 at a character.
 */
final class MissingPlaces {
  /** Numbers with more places are none that anyone compares. */
  private static final int MOST = 12;

  private final String mark;
  private final Pattern number;
  private final Map<CellPlace, String> lacking = new IdentityHashMap<>();

  /** Those of a language, a BCP 47 tag. */
  private MissingPlaces(String language) {
    mark =
        DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language))
            .getDecimalSeparatorString();
    number = Pattern.compile("(?:.*\\p{Nd})?" + Pattern.quote(mark) + "(\\p{Nd}+)\\P{Nd}*");
  }

  /**
   * Those of a table.
   *
   * @param columns that are of numbers
   */
  static MissingPlaces of(String language, Set<Integer> columns, List<List<CellPlace>> body) {
    MissingPlaces places = new MissingPlaces(language);
    columns.forEach(column -> places.find(column, body));
    return places;
  }

  private void find(int column, List<List<CellPlace>> body) {
    List<CellPlace> cells = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int most = 0;
    for (List<CellPlace> row : body) {
      for (CellPlace place : row) {
        boolean own = place.column() == column && place.columnSpan() == 1;
        if (own && !place.cell().content().isEmpty()) {
          cells.add(place);
          places.add(places(place));
          most = Math.max(most, places.getLast());
        }
      }
    }
    for (int i = 0; i < cells.size() && most <= MOST; i++) {
      int own = places.get(i);
      String before = own == 0 && most > 0 ? mark : "";
      lacking.put(cells.get(i), before + "0".repeat(most - own));
    }
  }

  private int places(CellPlace place) {
    Matcher matcher = number.matcher(PlainText.ofBlocks(place.cell().content()).strip());
    return matcher.matches() ? matcher.group(1).length() : 0;
  }

  /** What a cell lacks; nothing where that is no number. */
  String of(CellPlace place) {
    return lacking.getOrDefault(place, "");
  }
}
