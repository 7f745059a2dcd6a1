package octavo.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.SettingsNode.Shape;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Builds the tree of one YAML document from the library's events. Not from its nodes, which are
 * composed by recursion and keep one of two equal keys: depth, aliases and duplicates are judged
 * here, each with its place.
 */
final class YamlDocument {
  /** Deeper than any settings file of ours by far. */
  private static final int MAX_DEPTH = 64;

  /** How many values a file may come to with its aliases written out. */
  private static final long MAX_VALUES = 200_000;

  private static final ScalarResolver CORE = new CoreScalarResolver(true);

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private Optional<SettingsNode> root = Optional.empty();
  private boolean broken;

  // The library counts code points; the last pair found makes counting on linear.
  private int lastIndex;
  private int lastOffset;

  private YamlDocument(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** A list or map whose end has not come yet. */
  private static final class Open {
    final SettingsNode node;
    final String anchor;
    long values = 1;
    Optional<Key> key = Optional.empty();

    Open(SettingsNode node, String anchor) {
      this.node = node;
      this.anchor = anchor;
    }
  }

  private record Key(String name, SourceSpan at, boolean usable) {}

  private record Anchored(SettingsNode node, long values) {}

  /** The root of the document; empty when it is not YAML, which has been reported. */
  static Optional<SettingsNode> read(SourceFile file, Diagnostics diagnostics) {
    return new YamlDocument(file, diagnostics).read();
  }

  private Optional<SettingsNode> read() {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      for (Event event : new Parse(settings).parseString(file.text())) {
        take(event);
        if (broken) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      invalid(e);
      return Optional.empty();
    } catch (ReaderException e) {
      syntax(offset(e.getPosition()), "a character that YAML does not allow");
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // The library's scanner lets this out for an escape such as "\\u00" that is cut short or
      // names no character; the last value it gave is the nearest place known.
      syntax(lastOffset, "not valid YAML: an escape that names no character");
      return Optional.empty();
    } catch (YamlEngineException e) {
      syntax(0, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    return Optional.of(root.filter(r -> r.shape() != Shape.NOTHING).orElseGet(this::nothing));
  }

  private SettingsNode nothing() {
    return new SettingsNode(Shape.MAP, "", "", file.span(0, 0), diagnostics);
  }

  // The library's own sentence, in one line.
  private static String sentence(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem()).replaceAll("\\s+", " ");
    String context = e.getContext() == null ? "" : e.getContext().replaceAll("\\s+", " ");
    return "not valid YAML: " + (context.isEmpty() ? "" : context + ", ") + problem;
  }

  // What is never closed is noticed at the end of the file; its place is where it opens.
  private void invalid(MarkedYamlEngineException e) {
    int offset = e.getProblemMark().map(this::offset).orElse(0);
    int end = file.text().stripTrailing().length();
    int start = e.getContextMark().map(this::offset).orElse(end);
    if (offset >= end && start < end) {
      diagnostics.report(
          DiagnosticCode.SET_SYNTAX,
          file.span(start, start + 1),
          sentence(e),
          "close what opens here");
    } else {
      syntax(offset, sentence(e));
    }
  }

  private void syntax(int offset, String message) {
    // At the end of the file nothing is left to point at: name the last line that has text.
    int start = Math.min(offset, Math.max(0, file.text().stripTrailing().length() - 1));
    diagnostics.report(
        DiagnosticCode.SET_SYNTAX,
        file.span(start, start),
        message,
        "look for a missing colon, quotation mark or bracket, or uneven indentation, at or before"
            + " this place");
    broken = true;
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case Scalar -> attach(scalar((ScalarEvent) event), anchor((ScalarEvent) event), 1);
      case Alias -> alias((AliasEvent) event);
      case MappingStart -> begin(Shape.MAP, (NodeEvent) event);
      case SequenceStart -> begin(Shape.LIST, (NodeEvent) event);
      case MappingEnd, SequenceEnd -> end();
      case DocumentStart -> {
        if (root.isPresent()) {
          syntax(start(event), "a second document begins here; a settings file holds one");
        }
      }
      case Comment, DocumentEnd, StreamStart, StreamEnd -> {}
    }
  }

  private void begin(Shape shape, NodeEvent event) {
    int start = start(event);
    if (open.size() >= MAX_DEPTH) {
      syntax(start, "nested more than " + MAX_DEPTH + " deep");
      return;
    }
    SourceSpan at = keyPlace().orElseGet(() -> file.span(start, start));
    open.push(new Open(new SettingsNode(shape, keyName(), "", at, diagnostics), anchor(event)));
  }

  private void end() {
    Open closed = open.pop();
    attach(closed.node, closed.anchor, closed.values);
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Anchored target = anchors.get(name);
    if (target == null) {
      syntax(start(event), "the alias '*" + name + "' has no complete anchor before it");
    } else {
      attach(target.node, "", target.values);
    }
  }

  private void attach(SettingsNode node, String anchor, long values) {
    if (!anchor.isEmpty()) {
      anchors.put(anchor, new Anchored(node, values));
    }
    if (open.isEmpty()) {
      root = Optional.of(node);
      return;
    }
    Open parent = open.peek();
    parent.values += values;
    if (parent.values > MAX_VALUES) {
      syntax(parent.node.at().start(), "more than " + MAX_VALUES + " values");
    } else if (parent.node.isList()) {
      parent.node.add(node);
    } else if (parent.key.isEmpty()) {
      parent.key = Optional.of(key(parent.node, node));
    } else {
      Key key = parent.key.get();
      if (key.usable) {
        parent.node.put(key.name, key.at, node);
      }
      parent.key = Optional.empty();
    }
  }

  private Key key(SettingsNode map, SettingsNode node) {
    if (node.isList() || node.isMap()) {
      node.wrongType("a text, as a key");
      return new Key("", node.at(), false);
    }
    SourceSpan first = map.keys().get(node.value());
    if (first != null) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.SET_DUPLICATE_KEY,
                  node.at(),
                  "the key '" + node.value() + "' stands twice; the first counts",
                  "remove one of the two")
              .withRelated(List.of(first)));
    }
    return new Key(node.value(), node.at(), first == null);
  }

  private SettingsNode scalar(ScalarEvent event) {
    int start = start(event);
    int end = Math.max(start, event.getEndMark().map(this::offset).orElse(start));
    while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) {
      end--;
    }
    Shape shape = shape(event);
    SourceSpan at = file.span(start, end);
    if (start == end && keyPlace().isPresent()) {
      at = keyPlace().get();
    }
    return new SettingsNode(shape, keyName(), event.getValue(), at, diagnostics);
  }

  private static Shape shape(ScalarEvent event) {
    if (!event.isPlain() || event.getTag().isPresent()) {
      return Shape.TEXT;
    }
    return plainShape(event.getValue());
  }

  /** What a value without quotation marks is by the core schema. */
  static Shape plainShape(String value) {
    Tag tag = CORE.resolve(value, true);
    if (tag.equals(Tag.NULL)) {
      return Shape.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return Shape.FLAG;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Shape.NUMBER : Shape.TEXT;
  }

  private String keyName() {
    return Optional.ofNullable(open.peek()).flatMap(top -> top.key).map(Key::name).orElse("");
  }

  private Optional<SourceSpan> keyPlace() {
    return Optional.ofNullable(open.peek()).flatMap(top -> top.key).map(Key::at);
  }

  private static String anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue).orElse("");
  }

  private int start(Event event) {
    return event.getStartMark().map(this::offset).orElse(0);
  }

  private int offset(Mark mark) {
    return offset(mark.getIndex());
  }

  private int offset(int index) {
    if (index < lastIndex) {
      lastIndex = 0;
      lastOffset = 0;
    }
    while (lastIndex < index && lastOffset < file.text().length()) {
      lastOffset += Character.charCount(file.text().codePointAt(lastOffset));
      lastIndex++;
    }
    return lastOffset;
  }
}
