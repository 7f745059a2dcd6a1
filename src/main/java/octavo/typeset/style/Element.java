package octavo.typeset.style;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element of a document. Identity counts: two alike are not equal. */
public final class Element implements Node {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final int offset;
  private final String name;
  private final Map<String, String> attributes;
  private final List<String> classes;
  private final List<Node> children = new ArrayList<>();
  private @Nullable Element parent;
  private @Nullable Element previous;
  private @Nullable Element lastChild;
  private int ordinal;
  private int place = 1;

  /** An element that stands alone. */
  public Element(String name, Map<String, String> attributes) {
    this(name, attributes, -1);
  }

  /**
   * An element of a document.
   *
   * @param offset where in the document's body its start tag ends, as a UTF-16 offset
   */
  Element(String name, Map<String, String> attributes, int offset) {
    this.offset = offset;
    this.name = name;
    this.attributes = attributes;
    String written = attributes.getOrDefault("class", "").strip();
    this.classes = classes(written);
  }

  private static List<String> classes(String written) {
    if (written.isEmpty()) {
      return List.of();
    }
    return written.indexOf(' ') < 0 ? List.of(written) : List.of(SPACES.split(written));
  }

  /**
   * The same, with all that is in it, of another class. Its parent is that of this one, but does
   * not hold it.
   */
  public Element as(String className) {
    Map<String, String> own = new TreeMap<>(attributes);
    own.put("class", className);
    Element other = copy(this, own);
    other.parent = parent;
    other.previous = previous;
    other.ordinal = ordinal;
    other.place = place;
    return other;
  }

  private static Element copy(Element element, Map<String, String> attributes) {
    Element copy = new Element(element.name, attributes, element.offset);
    for (Node child : element.children) {
      copy.add(
          switch (child) {
            case Text text -> text;
            case Element inner -> copy(inner, inner.attributes);
          });
    }
    return copy;
  }

  void add(Node child) {
    children.add(child);
    if (child instanceof Element element) {
      element.parent = this;
      element.previous = lastChild;
      boolean alike = lastChild != null && lastChild.name.equals(element.name);
      element.place = lastChild == null ? 1 : lastChild.place + 1;
      element.ordinal = alike ? lastChild.ordinal + 1 : 0;
      lastChild = element;
    }
  }

  /** Where in the document's body its start tag ends, a UTF-16 offset; -1 when it is in none. */
  public int offset() {
    return offset;
  }

  /** The local name, in small letters. */
  public String name() {
    return name;
  }

  /** The class names, in the order written. */
  public List<String> classes() {
    return classes;
  }

  /** Whether it is of a class. */
  public boolean is(String className) {
    return classes.contains(className);
  }

  /** What an attribute says; empty when it is not there. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /**
   * Says which way the text of an element runs that left it to its first letter (HTML 3.2.6.4,
   * {@code dir=auto}).
   */
  void direct() {
    if (attribute("dir").equals("auto")) {
      boolean leftwards = Bidi.getBaseDirection(text()) == Bidi.RTL;
      attributes.put("dir", leftwards ? "rtl" : "ltr");
    }
  }

  /** Whether an attribute is there. */
  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** What is in it, in order. */
  public List<Node> children() {
    return Collections.unmodifiableList(children);
  }

  /** What it is in; empty for the root. */
  public Optional<Element> parent() {
    return Optional.ofNullable(parent);
  }

  /** The element before it in its parent. */
  public Optional<Element> previous() {
    return Optional.ofNullable(previous);
  }

  /** How many elements of its name stand directly before it. */
  public int ordinal() {
    return ordinal;
  }

  /** Its place among the elements of its parent, counted from 1. */
  int place() {
    return place;
  }

  /** Whether it is the last element of its parent. */
  public boolean isLast() {
    return parent == null || parent.lastChild == this;
  }

  /** All characters in it. */
  public String text() {
    StringBuilder out = new StringBuilder();
    text(this, out);
    return out.toString();
  }

  /** Whether it is the mark of a note or a reference, or the comma between two. */
  boolean isMark() {
    return is("note-call")
        || is("note-comma")
        || name.equals("sup")
            && children.size() == 1
            && children.getFirst() instanceof Element only
            && only.name.equals("a");
  }

  /** Its words, without the marks of notes and references, one space between them. */
  public String words() {
    StringBuilder out = new StringBuilder();
    words(this, out);
    return out.toString().strip().replaceAll("[ \\t\\r\\n\\f]+", " ");
  }

  private static void words(Element element, StringBuilder out) {
    for (Node child : element.children) {
      switch (child) {
        case Text text -> out.append(text.characters());
        case Element inner -> {
          if (!inner.isMark()) {
            words(inner, out);
          }
        }
      }
    }
  }

  private static void text(Element element, StringBuilder out) {
    for (Node child : element.children) {
      switch (child) {
        case Text text -> out.append(text.characters());
        case Element inner -> text(inner, out);
      }
    }
  }
}
