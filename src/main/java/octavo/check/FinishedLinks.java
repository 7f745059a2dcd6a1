package octavo.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The links and images of a finished edition.
 *
 * <p>Within the edition a target is called by its name: the id of an element, the name of a
 * destination, and for a whole document its file's name without the extension, which is its
 * component's id.
 */
final class FinishedLinks {
  private final List<Link> links = new ArrayList<>();
  private final List<String> dead = new ArrayList<>();
  private final boolean decorative;
  private boolean named = true;
  private boolean shared;
  private final Map<String, Integer> sheets = new HashMap<>();
  private final List<Integer> images = new ArrayList<>();

  /**
   * A link.
   *
   * @param target an address, or a name within the edition, or what {@link #page} calls a page
   * @param external whether it leads out of the edition
   * @param sheet which document or page it stands on, counted from 0
   * @param id of the link itself; empty where it has none
   * @param around the names of what it stands in
   * @param said its name for assistive technology, where that is not in the text; else empty
   */
  record Link(
      String target, boolean external, int sheet, String id, Set<String> around, String said) {
    Link {
      around = Set.copyOf(around);
    }
  }

  /**
   * @param decorative whether images that carry no meaning are seen
   */
  FinishedLinks(boolean decorative) {
    this.decorative = decorative;
  }

  /** Whether images that carry no meaning are seen. */
  boolean areDecorativeSeen() {
    return decorative;
  }

  void add(Link link) {
    links.add(link);
  }

  /** Adds a link that leads nowhere, as it is written. */
  void addDead(String target) {
    dead.add(target);
  }

  /** Says on which document or page a target stands. */
  void addPlace(String target, int sheet) {
    sheets.putIfAbsent(target, sheet);
  }

  /** The document or page a target stands on. */
  Optional<Integer> sheet(String target) {
    return Optional.ofNullable(sheets.get(target));
  }

  /** Adds an image on a document or page; -1 where that is not said. */
  void addImage(int sheet) {
    images.add(sheet);
  }

  /** What the target of a link is called that leads to a place without a name. */
  static String page(int sheet) {
    return "page " + (sheet + 1);
  }

  /** Says that targets are places on pages and have no names. */
  void haveNoNames() {
    named = false;
  }

  /** Says that a page may hold the end of one component and the beginning of the next. */
  void sharePages() {
    shared = true;
  }

  /** Whether one may, as on sheets of several pages. */
  boolean arePagesShared() {
    return shared;
  }

  /** Whether links say by name where they lead. */
  boolean areNamed() {
    return named;
  }

  List<Link> links() {
    return links;
  }

  List<String> dead() {
    return dead;
  }

  /** How many images there are on some documents or pages, or may be. */
  int images(int from, int to) {
    return (int) images.stream().filter(sheet -> sheet < 0 || sheet >= from && sheet < to).count();
  }

  /**
   * How many links lead to each address and name from some of the documents or pages.
   *
   * @param to the document or page after the last
   */
  Map<String, Integer> targets(int from, int to) {
    Map<String, Integer> targets = new HashMap<>();
    for (Link link : links) {
      if (link.sheet() >= from && link.sheet() < to) {
        targets.merge(link.target(), 1, Integer::sum);
      }
    }
    return targets;
  }
}
