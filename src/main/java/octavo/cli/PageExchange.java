package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import octavo.book.PageMap;
import octavo.epub.PrintedPages;
import octavo.manuscript.Edition;

/**
 * Hands the pages of the edition called {@code print} to the editions for screens of the same
 * build, which name them. They wait for them; so that they never wait in vain, {@code print} is
 * begun first and always says when it is done.
 */
final class PageExchange {
  private static final String PRINT = "print";

  private final List<Edition> editions;
  private final Optional<Edition> print;
  private final boolean isAwaited;
  private final CompletableFuture<PageMap> pages = new CompletableFuture<>();

  PageExchange(List<Edition> editions) {
    this.print = editions.stream().filter(PageExchange::isPrint).findFirst();
    this.isAwaited = editions.stream().anyMatch(edition -> edition.format().isForScreens());
    this.editions = new ArrayList<>(editions);
    print.ifPresent(
        edition -> {
          this.editions.remove(edition);
          this.editions.addFirst(edition);
        });
  }

  private static boolean isPrint(Edition edition) {
    return edition.name().equals(PRINT) && edition.format() == Edition.Format.PDF;
  }

  /** The editions in the order in which they are to be begun. */
  List<Edition> editions() {
    return editions;
  }

  /**
   * Takes the pages of an edition.
   *
   * @param found finds them; it is not asked where no edition would name them
   */
  void tell(Edition edition, Supplier<PageMap> found) {
    if (isPrint(edition) && isAwaited) {
      pages.complete(found.get());
    }
  }

  /** Says that an edition is done: it has no pages if it has told of none. */
  void end(Edition edition) {
    tell(edition, () -> PageMap.NONE);
  }

  /** The pages that an edition for screens names; waits until they are known. */
  PrintedPages of(Edition asking) {
    return print
        .map(edition -> new PrintedPages(pages.join(), edition))
        .orElse(new PrintedPages(PageMap.NONE, asking));
  }
}
