package octavo.xhtml;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import octavo.book.CellPlace;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.book.Table;

/**
 * Finds the columns of a table whose cells are numbers as the book's language writes them (decimal
 * and grouping marks of CLDR), or ranges of such. A column the author puts at the left or in the
 * middle is left so.
 */
final class NumberColumns {
  /** One number alone lines up with nothing. */
  private static final int LEAST = 2;

  private static final String SIGN =
      "[-+\u2212\u00b1~\u2248<>\u2264\u2265]?\\p{Sc}?[\u00a0\u202f ]?";
  private static final String UNIT = "[\u00a0\u202f ]?[%\u2030\u00b0\\p{Sc}]?";

  private static final String FRACTION = "[\u00bc-\u00be\u2150-\u215e\u2189]";

  /** What stands for a number that is not there: dots, a dash. */
  private static final Pattern NONE = Pattern.compile("[-\u2010-\u2015\u2212.\u2026\u00b7 ]+");

  private final Pattern number;

  /** Those of a language, a BCP 47 tag. */
  NumberColumns(String language) {
    DecimalFormatSymbols symbols =
        DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    String mark = Pattern.quote(symbols.getDecimalSeparatorString());
    String group =
        "(?:[\u00a0\u202f\u2009 '\u2019]|"
            + Pattern.quote(symbols.getGroupingSeparatorString())
            + ")";
    String whole = "(?:\\p{Nd}{1,3}(?:" + group + "\\p{Nd}{3})+|\\p{Nd}+)";
    String one =
        "(?:"
            + whole
            + "(?:"
            + mark
            + "\\p{Nd}+)?[\u00a0\u202f ]?"
            + FRACTION
            + "?|"
            + FRACTION
            + ")";
    String range = SIGN + one + "(?:[-\u2012\u2013\u2212]" + one + ")?" + UNIT;
    number = Pattern.compile(range + "|\\(" + range + "\\)");
  }

  /** The numbers of such columns, from 0. */
  Set<Integer> of(List<Table.Column> columns, List<List<CellPlace>> body) {
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i < columns.size(); i++) {
      Table.Alignment alignment = columns.get(i).alignment();
      boolean free = alignment == Table.Alignment.NONE || alignment == Table.Alignment.RIGHT;
      if (free && isOfNumbers(i, body)) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean isOfNumbers(int column, List<List<CellPlace>> body) {
    int numbers = 0;
    int rows = 0;
    int units = unitRows(body);
    for (List<CellPlace> row : body) {
      for (CellPlace place : row) {
        if (place.column() == column
            && place.columnSpan() == 1
            && !place.cell().content().isEmpty()) {
          if (number.matcher(text(place.cell())).matches()) {
            numbers++;
          } else if (rows >= units && !isNumber(place.cell())) {
            return false;
          }
        }
      }
      rows++;
    }
    return numbers >= LEAST;
  }

  /** Whether a cell holds a number, or what stands for one: not a unit over the numbers. */
  boolean isNumber(Table.Cell cell) {
    String text = text(cell);
    return cell.content().isEmpty()
        || number.matcher(text).matches()
        || NONE.matcher(text).matches();
  }

  // The rows at the head that name no thing, but say in what the numbers below them are counted.
  private static int unitRows(List<List<CellPlace>> body) {
    int rows = 0;
    while (rows < body.size() - LEAST && isOfUnits(body.get(rows))) {
      rows++;
    }
    return rows;
  }

  private static boolean isOfUnits(List<CellPlace> row) {
    return row.stream().noneMatch(place -> place.rowSpan() > 1)
        && row.stream().allMatch(place -> place.column() > 0 || place.cell().content().isEmpty());
  }

  // Of what is more than a paragraph nothing: it is no number. What joins words to a dash is
  // unseen.
  private static String text(Table.Cell cell) {
    return cell.content().size() == 1 && cell.content().getFirst() instanceof Paragraph paragraph
        ? PlainText.of(paragraph.content()).replace("\u2060", "").strip()
        : "";
  }
}
