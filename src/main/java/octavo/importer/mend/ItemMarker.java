package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bullet or number at the head of an item.
 *
 * @param number the number; 0 for a bullet
 * @param form what stands around the number, or the bullet: items of one list share it
 * @param length how many characters it takes with the space after it
 */
record ItemMarker(int number, String form, int length) {
  private static final Pattern MARKER =
      Pattern.compile("(?:([•‣◦▪●○·*+-])|(\\(?)(\\d{1,3})([.)]))[ \\t\\u00A0]+(?=\\S)");

  /** The marker a line begins with. */
  static Optional<ItemMarker> of(String line) {
    Matcher matcher = MARKER.matcher(line);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    if (matcher.group(1) != null) {
      boolean stars = line.matches("(?s)(?:[*•·-][ \\t]*){3,}.{0,3}");
      return stars
          ? Optional.empty()
          : Optional.of(new ItemMarker(0, matcher.group(1), matcher.end()));
    }
    String form = matcher.group(2) + matcher.group(4);
    return Optional.of(new ItemMarker(Integer.parseInt(matcher.group(3)), form, matcher.end()));
  }

  /** Whether an item with another marker may follow in the same list; bullets may differ. */
  boolean leadsTo(ItemMarker next) {
    return number == 0 ? next.number == 0 : form.equals(next.form) && next.number == number + 1;
  }

  /** The indices of lines at which items begin: at least two, bullets or numbers in order. */
  static List<Integer> heads(List<TextLine> lines) {
    List<Integer> heads = new ArrayList<>();
    Optional<ItemMarker> last = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      Optional<ItemMarker> marker = of(lines.get(i).words());
      boolean fits = marker.isPresent() && (last.isEmpty() || last.get().leadsTo(marker.get()));
      if (fits) {
        heads.add(i);
        last = marker;
      }
    }
    return heads.size() >= 2 ? heads : List.of();
  }
}
