package octavo.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ISBNs of a book's editions, of which a bibliography has but one field: that in print first.
 */
record Isbns(List<Isbn> all) {
  /**
   * One of them.
   *
   * @param digits 13 of them
   * @param kind what it is that has it
   */
  record Isbn(String digits, String kind) {}

  static Isbns of(BundleDescription bundle) {
    List<BundledEdition> editions = new ArrayList<>(bundle.editions());
    editions.sort(Comparator.comparing(Isbns::rank));
    Map<String, Isbn> all = new LinkedHashMap<>();
    for (BundledEdition edition : editions) {
      String digits = Creators.isbn(edition.identifier());
      if (!digits.isEmpty()) {
        all.putIfAbsent(digits, new Isbn(digits, edition.kind().title()));
      }
    }
    return new Isbns(List.copyOf(all.values()));
  }

  private static int rank(BundledEdition edition) {
    return switch (edition.kind()) {
      case PDF -> 0;
      case EPUB -> 1;
      case HTML -> 2;
    };
  }

  /** The one to cite; empty when there is none. */
  String first() {
    return all.isEmpty() ? "" : all.getFirst().digits();
  }

  /** The others, with what has them, for a note; empty when there are none. */
  String others() {
    return all.stream()
        .skip(1)
        .map(isbn -> "ISBN " + isbn.digits() + " (" + isbn.kind() + ")")
        .collect(Collectors.joining(", "));
  }
}
