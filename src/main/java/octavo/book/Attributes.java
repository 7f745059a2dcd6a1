package octavo.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an author wrote in {@code {#id .class key=value}}.
 *
 * @param id the id without {@code #}, or empty; unique in a {@link Book}
 * @param classes in the order written
 * @param pairs other keys with their values, sorted by key
 */
public record Attributes(String id, List<String> classes, Map<String, String> pairs) {
  /** No attributes. */
  public static final Attributes NONE = new Attributes("", List.of(), Map.of());

  /** Copies and sorts. */
  public Attributes {
    classes = List.copyOf(classes);
    pairs = pairs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(pairs));
  }

  /** Whether the class is among them. */
  public boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** The value of a key. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(pairs.get(key));
  }

  /** The language of the passage as a BCP 47 tag, where the author gave one. */
  public Optional<String> language() {
    return value("lang");
  }

  /** The same with another id. */
  public Attributes withId(String other) {
    return new Attributes(other, classes, pairs);
  }

  /** The same with a class more. */
  public Attributes withClass(String other) {
    List<String> more = new ArrayList<>(classes);
    more.add(other);
    return new Attributes(id, more, pairs);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return id.isEmpty() && classes.isEmpty() && pairs.isEmpty();
  }
}
