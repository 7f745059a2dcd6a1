package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * The spreads of an edition on which both pages are full pages of one document's text: not where
 * either begins or ends because it must, as openers and the ends of chapters do, nor where the
 * theme does not ask pages to be alike.
 *
 * @param count how many there are
 * @param uneven those whose pages do not end on the same line, in order
 */
public record Spreads(int count, List<Uneven> uneven) {
  /** Where findings stand that are of no one place in the book: its folder. */
  static final FilePlace WHOLE_BOOK = new FilePlace(".");

  /** So many are named. */
  private static final int MOST = 20;

  /** Copies. */
  public Spreads {
    uneven = List.copyOf(uneven);
  }

  /**
   * Two pages that do not end on the same line.
   *
   * @param page the index of the left-hand page
   * @param verso the number of the left-hand page as it is printed
   * @param recto the number of the right-hand page
   * @param lines how many lines further down the left-hand one reaches; negative when it reaches
   *     less far
   */
  public record Uneven(int page, String verso, String recto, double lines) {}

  /** The spreads of several documents. */
  static Spreads of(List<Spreads> documents) {
    return new Spreads(
        documents.stream().mapToInt(Spreads::count).sum(),
        documents.stream().flatMap(document -> document.uneven().stream()).toList());
  }

  /**
   * The spreads of a document.
   *
   * @param first its first page, counted from 0
   * @param folios the number of a page as it is printed
   */
  static Spreads of(SetDocument document, int first, IntFunction<String> folios) {
    List<PageBreaker.Span> pages = document.pages();
    PageTops places = new PageTops(document.strips(), document.shape());
    List<Uneven> uneven = new ArrayList<>();
    int count = 0;
    for (int page = first % 2 == 0 ? 1 : 0; page + 1 < pages.size(); page += 2) {
      PageBreaker.Span verso = pages.get(page);
      PageBreaker.Span recto = pages.get(page + 1);
      if (isText(verso, places) && isText(recto, places) && document.shape().isEven()) {
        count++;
        double apart = verso.depth() - recto.depth();
        double lines = apart / document.shape().grid();
        if (Math.abs(lines) >= PageCost.SAME_LINE) {
          uneven.add(
              new Uneven(
                  first + page, folios.apply(first + page), folios.apply(first + page + 1), lines));
        }
      }
    }
    return new Spreads(count, uneven);
  }

  private static boolean isText(PageBreaker.Span page, PageTops places) {
    boolean figures = page.isWithoutText() && !page.strips().isEmpty();
    return !figures && places.isWithin(page.from(), page.to());
  }

  /**
   * Says once for a book which of its spreads are uneven.
   *
   * @param edition its name
   */
  void report(String edition, Diagnostics diagnostics) {
    if (uneven.isEmpty()) {
      return;
    }
    String named =
        uneven.stream()
            .limit(MOST)
            .map(spread -> spread.verso() + "–" + spread.recto())
            .collect(Collectors.joining(", "));
    int rest = uneven.size() - MOST;
    diagnostics.report(
        DiagnosticCode.PDF_UNEVEN,
        WHOLE_BOOK,
        "edition "
            + edition
            + ": "
            + uneven.size()
            + " of "
            + count
            + " spreads of text do not end on the same line on both pages: "
            + named
            + (rest > 0 ? " and " + rest + " more" : ""),
        "where it is seen, a line more or less in a paragraph on them or before them helps");
  }
}
