package octavo.bundle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** The texts that make one catalogue of the bundles of a folder. */
public final class ShelfTexts {
  private ShelfTexts() {}

  /**
   * The texts by their name in the folder.
   *
   * @param books in the order in which they are listed
   * @param diagnostics told when Octavo has no words in the language of the catalogue
   */
  public static SortedMap<String, String> of(
      Catalogue asked, List<ShelvedBook> books, Diagnostics diagnostics) {
    Catalogue.Named catalogue = asked.named(books);
    if (!catalogue.isOwn()) {
      diagnostics.report(
          DiagnosticCode.BUNDLE_LEFT_OUT,
          new FilePlace("index.html"),
          "the words of the catalogue are English: Octavo has none in '" + catalogue.asked() + "'",
          "--language TAG says which language they are to be in");
    }
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("index.html", new ShelfPage(catalogue, books).html());
    texts.put("opds.xml", ShelfFeed.text(catalogue.title(), books));
    return texts;
  }
}
