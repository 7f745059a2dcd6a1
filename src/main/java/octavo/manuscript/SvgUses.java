package octavo.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts how much a drawing grows when every {@code use}, pattern, mask and marker is followed: ten
 * levels of ten uses are ten thousand million shapes in a kilobyte. Counted over elements with ids,
 * since only those can be referred to.
 */
final class SvgUses {
  private static final long MOST = 2_000_000;
  private static final int DEEPEST = 600;

  /** An element with an id, or the root. */
  private static final class Part {
    private final List<Part> inside = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> uses = new ArrayList<>();
    private int waiting;
    private long elements;
    private long total = -1;
    private boolean counting;
  }

  private final Map<String, Part> parts = new HashMap<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private final Part all = new Part();

  void start(XMLStreamReader in) {
    Part outer = open.isEmpty() ? all : open.peek();
    String id = in.getAttributeValue(null, "id");
    Part part = outer;
    if (id != null && !parts.containsKey(id)) {
      part = new Part();
      parts.put(id, part);
      outer.inside.add(part);
    }
    part.elements++;
    if (!in.getLocalName().equals("a")) {
      targets(in, in.getLocalName().equals("use") ? part.uses : part.targets);
    }
    open.push(part);
  }

  void end() {
    open.pop();
  }

  private static void targets(XMLStreamReader in, List<String> targets) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String value = in.getAttributeValue(i);
      if (in.getAttributeLocalName(i).equals("href")) {
        if (value.startsWith("#")) {
          targets.add(value.substring(1));
        }
      } else if (value.length() < 1000) {
        int url = value.indexOf("url(");
        int hash = url < 0 ? -1 : value.indexOf('#', url);
        int close = hash < 0 ? -1 : value.indexOf(')', hash);
        if (close > 0) {
          targets.add(value.substring(hash + 1, close).replaceAll("[\"'\\s]", ""));
        }
      }
    }
  }

  /** Refuses a drawing that repeats itself without measure, or without end. */
  void check() throws BrokenImageException {
    if (total(all, 0) > MOST) {
      throw BrokenImageException.damaged("is an SVG that repeats its own parts without measure");
    }
    if (isEndless()) {
      throw BrokenImageException.damaged("is an SVG one of whose parts uses itself");
    }
  }

  // Parts are laid away that nothing waits for; those that wait for one another are left over.
  // Animations may name what they stand in, so that only what is drawn within another counts.
  private boolean isEndless() {
    for (Part part : parts.values()) {
      drawnIn(part).forEach(inner -> inner.waiting++);
    }
    Deque<Part> free = new ArrayDeque<>();
    parts.values().stream().filter(part -> part.waiting == 0).forEach(free::add);
    int laidAway = 0;
    while (!free.isEmpty()) {
      laidAway++;
      for (Part inner : drawnIn(free.pop())) {
        inner.waiting--;
        if (inner.waiting == 0) {
          free.push(inner);
        }
      }
    }
    return laidAway < parts.size();
  }

  private List<Part> drawnIn(Part part) {
    List<Part> drawn = new ArrayList<>(part.inside);
    for (String use : part.uses) {
      Part used = parts.get(use);
      if (used != null) {
        drawn.add(used);
      }
    }
    return drawn;
  }

  // A part that is being counted already refers to itself.
  private long total(Part part, int depth) {
    if (part.total >= 0 || part.counting) {
      return Math.max(part.total, 0);
    }
    if (depth > DEEPEST) {
      return MOST + 1;
    }
    part.counting = true;
    long sum = part.elements;
    for (Part inner : part.inside) {
      sum = Math.min(sum + total(inner, depth + 1), MOST + 1);
    }
    sum = Math.min(sum + total(part.targets, depth) + total(part.uses, depth), MOST + 1);
    part.counting = false;
    part.total = sum;
    return sum;
  }

  private long total(List<String> targets, int depth) {
    long sum = 0;
    for (String target : targets) {
      Part used = parts.get(target);
      sum = Math.min(sum + (used == null ? 0 : total(used, depth + 1)), MOST + 1);
    }
    return sum;
  }
}
