package octavo.manuscript;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How pages share sheets. */
public sealed interface ImpositionScheme {
  /** What {@link #parse} reads, for hints. */
  String CHOICES = "choose one of: booklet, 2up, 4up, 8up, signature:N";

  /** Reads what people write: {@code booklet}, {@code 4up}, {@code signature:4}. */
  static Optional<ImpositionScheme> parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Matcher signature = Names.SIGNATURE.matcher(name);
    if (signature.matches()) {
      return Optional.of(new Folded(Integer.parseInt(signature.group(1))));
    }
    return switch (name) {
      case "booklet" -> Optional.of(new Folded(Folded.ALL));
      case "2up" -> Optional.of(new PagesUp(2));
      case "4up" -> Optional.of(new PagesUp(4));
      case "8up" -> Optional.of(new PagesUp(8));
      default -> Optional.empty();
    };
  }

  /**
   * Sheets folded once in the middle, several one in another, for stitching through the fold or
   * sewing.
   *
   * @param sheets how many sheets lie one in another, at least 1; {@link #ALL} for all of them
   */
  record Folded(int sheets) implements ImpositionScheme {
    /** All sheets are one booklet. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Refuses a signature of no sheet. */
    public Folded {
      if (sheets < 1) {
        throw new IllegalArgumentException("a signature of " + sheets + " sheets");
      }
    }
  }

  /**
   * Several pages beside and below each other on each side, in the order of reading.
   *
   * @param pages how many: 2, 4 or 8
   */
  record PagesUp(int pages) implements ImpositionScheme {
    /** Refuses other numbers. */
    public PagesUp {
      if (pages != 2 && pages != 4 && pages != 8) {
        throw new IllegalArgumentException(pages + " pages on a side");
      }
    }
  }

  /** What schemes are called. */
  final class Names {
    private static final Pattern SIGNATURE = Pattern.compile("signature:([1-9]\\d{0,2})");

    private Names() {}
  }
}
