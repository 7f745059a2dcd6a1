package octavo.check;

import java.util.Map;
import java.util.Optional;

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
}
