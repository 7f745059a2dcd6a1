package octavo.bundle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that make one catalogue of the bundles of a folder. */
public final class ShelfTexts {
  private ShelfTexts() {}

  /**
   * The texts by their name in the folder.
   *
   * @param title what the catalogue is called
   * @param books in the order in which they are listed
   */
  public static SortedMap<String, String> of(String title, List<ShelvedBook> books) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("index.html", new ShelfPage(title, books).html());
    texts.put("opds.xml", ShelfFeed.text(title, books));
    return texts;
  }
}
