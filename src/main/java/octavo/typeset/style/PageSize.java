package octavo.typeset.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.measure.Length;
import octavo.measure.TrimSize;

/**
 * The value of {@code size} (CSS Paged Media 3, section 7.1).
 *
 * @param turned whether the longer side is to lie across, whatever the size
 * @param upright whether it is to stand
 */
record PageSize(Optional<TrimSize> named, boolean turned, boolean upright) {
  /** Names that trim sizes elsewhere in Octavo do not have, in millimetres. */
  private static final Map<String, TrimSize> NAMES =
      Map.of(
          "a3", TrimSize.mm(297, 420),
          "b4", TrimSize.mm(250, 353),
          "jis-b5", TrimSize.mm(182, 257),
          "jis-b4", TrimSize.mm(257, 364),
          "legal", TrimSize.inches(8.5, 14),
          "ledger", TrimSize.inches(11, 17));

  /** The value; empty when the terms are none. */
  static Optional<PageSize> read(List<String> terms) {
    List<String> size =
        terms.stream()
            .filter(term -> !term.equals("landscape") && !term.equals("portrait"))
            .toList();
    boolean turned = terms.contains("landscape");
    boolean upright = terms.contains("portrait");
    int words = terms.size() - size.size();
    if (words > 1 || size.size() > 2 || words == 1 && size.size() > 1 || terms.isEmpty()) {
      return Optional.empty();
    }
    if (size.isEmpty() || size.equals(List.of("auto")) && words == 0) {
      return Optional.of(new PageSize(Optional.empty(), turned, upright));
    }
    return trim(size).map(trim -> new PageSize(Optional.of(trim), turned, upright));
  }

  private static Optional<TrimSize> trim(List<String> size) {
    String first = size.getFirst().toLowerCase(java.util.Locale.ROOT);
    Optional<TrimSize> named =
        size.size() == 1
            ? Optional.ofNullable(NAMES.get(first)).or(() -> TrimSize.parse(first))
            : Optional.empty();
    if (named.isPresent()) {
      return named;
    }
    Optional<Length> width = length(first);
    Optional<Length> height = length(size.getLast());
    return width.isPresent() && height.isPresent()
        ? Optional.of(new TrimSize(width.get(), height.get()))
        : Optional.empty();
  }

  private static Optional<Length> length(String term) {
    return new Lengths(12, 12)
        .read(term)
        .filter(read -> read.share() == 0 && read.points() > 0)
        .map(read -> new Length(read.points()));
  }

  /** The page it makes of another. */
  TrimSize on(TrimSize other) {
    TrimSize size = named.orElse(other);
    boolean lies = size.width().points() > size.height().points();
    return turned && !lies || upright && lies ? new TrimSize(size.height(), size.width()) : size;
  }
}
