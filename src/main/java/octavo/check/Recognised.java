package octavo.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A finished edition whose pieces were recognised by their words.
 *
 * @param pieces the piece of each expected text that has one
 * @param edition all that was read
 */
record Recognised(Map<ExpectedText, ReadPiece> pieces, ReadEdition edition) {
  /** The page or document a text begins on. */
  Optional<Integer> sheet(ExpectedText text) {
    return Optional.ofNullable(pieces.get(text)).flatMap(ReadPiece::sheet);
  }

  /** By the ids of components, headings and figures the page or document their words begin on. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new TreeMap<>();
    pieces.forEach(
        (text, piece) -> {
          places.putAll(piece.places());
          String component = text.author().map(AuthorText::component).orElse("");
          piece.sheet().ifPresent(sheet -> places.put(component, sheet));
        });
    return places;
  }
}
