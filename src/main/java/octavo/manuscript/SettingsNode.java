package octavo.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * A value in one of our own settings files ({@code book.yaml}, {@code captions.yaml}, {@code
 * theme.yaml}) that knows where it stands. Every accessor reports what is wrong with the value it
 * is asked for, with its place and a hint, and then answers as if nothing had been written.
 *
 * <p>A key without a value ({@code subtitle:}) counts as not written. A number is also a text, so
 * that {@code title: 1984} needs no quotation marks.
 */
public final class SettingsNode {
  /** What a value is by the core schema of YAML 1.2. */
  enum Shape {
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    NOTHING("nothing"),
    LIST("a list"),
    MAP("a map of keys");

    private final String words;

    Shape(String words) {
      this.words = words;
    }
  }

  private final Shape shape;
  private final String key;
  private final String value;
  private final SourceSpan at;
  private final Diagnostics diagnostics;
  private final List<SettingsNode> items = new ArrayList<>();
  private final Map<String, SettingsNode> members = new LinkedHashMap<>();
  private final Map<String, SourceSpan> keys = new LinkedHashMap<>();

  SettingsNode(Shape shape, String key, String value, SourceSpan at, Diagnostics diagnostics) {
    this.shape = shape;
    this.key = key;
    this.value = value;
    this.at = at;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a YAML file whose root is a map of keys; an empty file is an empty map.
   *
   * @return the root; empty when the file is not such YAML, which has been reported
   */
  public static Optional<SettingsNode> read(SourceFile file, Diagnostics diagnostics) {
    Optional<SettingsNode> root = YamlDocument.read(file, diagnostics);
    if (root.isPresent() && root.get().shape != Shape.MAP) {
      root.get()
          .report(
              DiagnosticCode.SET_WRONG_TYPE,
              "the file holds " + root.get().shape.words + " where keys are expected",
              "write lines such as \"title: A Book\"");
      return Optional.empty();
    }
    return root;
  }

  /**
   * Reads the bytes of a YAML file whose root is a map of keys.
   *
   * @param path its path as findings name it
   * @return the root; empty when the file is not such YAML, which has been reported
   */
  public static Optional<SettingsNode> read(String path, byte[] bytes, Diagnostics diagnostics) {
    return read(new TextDecoder().decode(path, bytes, diagnostics), diagnostics);
  }

  /** Where the value stands; a list or a map stands at its key. */
  public SourceSpan at() {
    return at;
  }

  /** The key it stands under; empty for the root and in a list. */
  public String key() {
    return key;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return shape == Shape.LIST;
  }

  /** Whether it is a map of keys. */
  public boolean isMap() {
    return shape == Shape.MAP;
  }

  /** Whether it is a text or a number. */
  public boolean isText() {
    return shape == Shape.TEXT || shape == Shape.NUMBER;
  }

  /** Reports every key but these as unknown, naming the nearest of these. */
  public void allow(String... known) {
    keys.forEach(
        (name, place) -> {
          if (!Arrays.asList(known).contains(name)) {
            diagnostics.report(
                DiagnosticCode.SET_UNKNOWN_KEY,
                place,
                "unknown key '" + name + "'" + (key.isEmpty() ? "" : " in '" + key + "'"),
                Spelling.hint(name, List.of(known)));
          }
        });
  }

  /** Reports something of a key at its place. */
  void reportKey(String name, DiagnosticCode code, String message, String hint) {
    diagnostics.report(code, keyAt(name), message, hint);
  }

  /** Reports a key that is known, and belongs elsewhere: for example under a path of keys. */
  public void elsewhere(String name, String path) {
    if (keys.containsKey(name)) {
      diagnostics.report(
          DiagnosticCode.SET_UNKNOWN_KEY,
          keyAt(name),
          "'" + name + "' is no key of '" + key + "', but of each edition",
          "write " + path + ", or the same of another edition");
    }
  }

  /** The value of a key; empty when it is not written or has no value. */
  public Optional<SettingsNode> child(String name) {
    return Optional.ofNullable(members.get(name)).filter(node -> node.shape != Shape.NOTHING);
  }

  /** The values by key in the author's order; reports what is no map, and is empty then. */
  public Map<String, SettingsNode> members() {
    if (shape != Shape.MAP && shape != Shape.NOTHING) {
      wrongType(Shape.MAP.words);
    }
    return Collections.unmodifiableMap(members);
  }

  /** Where a key of this map is written; the map's own place when it is not. */
  public SourceSpan keyAt(String name) {
    return keys.getOrDefault(name, at);
  }

  /** The elements of the list; reports what is no list, and is empty then. */
  public List<SettingsNode> items() {
    if (shape != Shape.LIST && shape != Shape.NOTHING) {
      wrongType(Shape.LIST.words);
    }
    return Collections.unmodifiableList(items);
  }

  /** This value as text; reports what is neither text nor number. */
  public Optional<String> text() {
    if (!isText()) {
      wrongType(Shape.TEXT.words);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** The text of a key; empty when it is not written. */
  public String text(String name) {
    return child(name).flatMap(SettingsNode::text).orElse("");
  }

  /** The text of a key that must be there and not be blank; reports its absence. */
  public String required(String name) {
    Optional<SettingsNode> child = child(name);
    String text = text(name);
    if (child.isEmpty() || child.get().isText() && text.isBlank()) {
      diagnostics.report(
          DiagnosticCode.SET_MISSING_KEY,
          keyAt(name),
          "'" + name + "' is missing" + (key.isEmpty() ? "" : " in '" + key + "'"),
          "add a line \"" + name + ": …\"");
    }
    return text;
  }

  /**
   * The value as plain data: a {@link Map} in the author's order, a {@link List}, a {@link
   * Boolean}, an {@link Integer} or a {@link String}. Numbers that are not whole are texts as they
   * are written.
   */
  public Object plain() {
    return switch (shape) {
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        members.forEach((name, node) -> map.put(name, node.plain()));
        yield map;
      }
      case LIST -> items.stream().map(SettingsNode::plain).toList();
      case FLAG -> value.equalsIgnoreCase("true");
      case NUMBER ->
          value.matches("(?:0|[1-9][0-9]{0,8})") ? (Object) Integer.valueOf(value) : value;
      case TEXT, NOTHING -> value;
    };
  }

  /** The truth value of a key, or {@code otherwise} when it is not written. */
  public boolean flag(String name, boolean otherwise) {
    Optional<SettingsNode> child = child(name);
    if (child.isEmpty()) {
      return otherwise;
    }
    if (child.get().shape != Shape.FLAG) {
      child.get().wrongType(Shape.FLAG.words);
      return otherwise;
    }
    return child.get().value.equalsIgnoreCase("true");
  }

  /** The elements of a list of texts under a key. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (SettingsNode item : child(name).map(SettingsNode::items).orElse(List.of())) {
      item.text().ifPresent(texts::add);
    }
    return texts;
  }

  /** The whole number of a key; reports what is none. */
  public Optional<Integer> whole(String name) {
    Optional<SettingsNode> child = child(name);
    if (child.isEmpty()) {
      return Optional.empty();
    }
    String digits = child.get().value;
    if (child.get().shape != Shape.NUMBER || !digits.matches("[-+]?[0-9]{1,9}")) {
      child.get().wrongType("a whole number");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(digits));
  }

  /** What the word under a key stands for; reports a word that is none of the choices. */
  public <T> Optional<T> choice(String name, Map<String, T> choices) {
    return choice(name, choices, choices.keySet());
  }

  /**
   * The same where not all of the choices are to be recommended.
   *
   * @param offered those that a hint names
   */
  <T> Optional<T> choice(String name, Map<String, T> choices, Collection<String> offered) {
    Optional<SettingsNode> child = child(name);
    Optional<String> word = child.flatMap(SettingsNode::text);
    if (child.isEmpty() || word.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> chosen = Optional.ofNullable(choices.get(word.get()));
    if (chosen.isEmpty()) {
      child.get().badValue("is none of the choices", Spelling.hint(word.get(), offered));
    }
    return chosen;
  }

  /**
   * Reports this value as impossible.
   *
   * @param why the end of a sentence that begins with the value, such as {@code is no date}
   */
  public void badValue(String why, String hint) {
    String shown = isText() || shape == Shape.FLAG ? "'" + value + "' " : "this ";
    String name = key.isEmpty() ? "" : "'" + key + "': ";
    report(DiagnosticCode.SET_BAD_VALUE, name + shown + why, hint);
  }

  /**
   * Reports this value as of the wrong type.
   *
   * @param expected such as {@code a list}
   */
  public void wrongType(String expected) {
    String name = key.isEmpty() ? "this" : "'" + key + "'";
    String hint =
        expected.equals(Shape.TEXT.words) && shape == Shape.FLAG
            ? "put the word in quotation marks"
            : "write " + expected + " here";
    report(
        DiagnosticCode.SET_WRONG_TYPE,
        name + " must be " + expected + ", and is " + shape.words,
        hint);
  }

  /** Reports something about this value. */
  public void report(DiagnosticCode code, String message, String hint) {
    diagnostics.report(code, at, message, hint);
  }

  void report(Severity severity, DiagnosticCode code, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, at, message, hint).withSeverity(severity));
  }

  /** The names of a closed set, for the choices of {@link #choice}. */
  static <T> Map<String, T> choices(Collection<T> values, Function<T, String> name) {
    return values.stream().collect(Collectors.toMap(name, v -> v, (a, b) -> a, LinkedHashMap::new));
  }

  Shape shape() {
    return shape;
  }

  String value() {
    return value;
  }

  Map<String, SourceSpan> keys() {
    return keys;
  }

  void add(SettingsNode item) {
    items.add(item);
  }

  void put(String name, SourceSpan place, SettingsNode node) {
    keys.put(name, place);
    members.put(name, node);
  }
}
