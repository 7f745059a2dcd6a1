package octavo.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A book on its way to the shelf.
 *
 * @param request how it is built
 * @param bundle the name of its bundle; empty when the book has none and cannot be read
 * @param known what its bundle was built from, as {@link ShelfState} keeps it; empty when there is
 *     no bundle that is whole
 */
record Volume(BuildRequest request, Optional<String> bundle, SortedMap<String, String> known) {
  static final String NAME = "name";
  static final String SUM = "sum";

  Volume(BuildRequest request, Optional<String> bundle) {
    this(request, bundle, new TreeMap<>());
  }

  /** The name of the book's own folder, as the state of a shelf keeps it. */
  static String name(BuildRequest request) {
    return ShelfState.plain(request.name());
  }

  /** The same with a bundle that is whole. */
  Volume with(SortedMap<String, String> whole) {
    return new Volume(request, bundle, whole);
  }

  /** The names of their bundles. */
  static Set<String> bundles(List<Volume> volumes) {
    Set<String> names = new TreeSet<>();
    volumes.forEach(volume -> volume.bundle().ifPresent(names::add));
    return names;
  }
}
