package octavo.manuscript;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an SVG once and writes it again without what could run or fetch anything, and without what
 * makes an EPUB invalid: ids that stand twice. Keeps no tree; nesting and repetition by {@code use}
 * are bounded because the programs that draw it recurse.
 */
final class SvgCleaner {
  private static final int DEEPEST = 256;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;
  private final SvgWriter out;
  private final Set<String> removed = new TreeSet<>();
  private final SvgRules rules;
  private final SvgUses uses = new SvgUses();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> targets = new HashSet<>();
  private boolean changed;
  private int depth;
  private String width = "";
  private String height = "";
  private String viewBox = "";

  private SvgCleaner(String text, Optional<Set<String>> known, boolean write)
      throws XMLStreamException {
    out = new SvgWriter(!write);
    rules = new SvgRules(known.<SvgRules.Ids>map(ids -> ids::contains).orElse(this::note), removed);
    in = FACTORY.createXMLStreamReader(new StringReader(text));
  }

  /** Reads a drawing to learn whether there is need of another text. */
  static SvgCleaner reading(String text) throws XMLStreamException, BrokenImageException {
    SvgCleaner cleaner = new SvgCleaner(text, Optional.empty(), false);
    cleaner.run();
    return cleaner;
  }

  /** Writes the clean text of the drawing this one has read. */
  SvgCleaner writing(String text) throws XMLStreamException, BrokenImageException {
    SvgCleaner cleaner = new SvgCleaner(text, Optional.of(ids), true);
    cleaner.run();
    return cleaner;
  }

  // Which ids there are is known only at the end.
  private boolean note(String id) {
    targets.add(id);
    return true;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // The JDK's own limit, 100, is low for drawings; one above ours, so that the finding is ours.
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 1);
    return factory;
  }

  private void run() throws XMLStreamException, BrokenImageException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          uses.end();
          out.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.text(in.getText());
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
        default -> {
          // Comments and white space around the root say nothing to a reader.
        }
      }
    }
    uses.check();
    changed |= !ids.containsAll(targets);
  }

  private void start() throws XMLStreamException, BrokenImageException {
    if (depth == 0) {
      root();
    }
    SvgRules.Verdict verdict = rules.element(in);
    if (verdict == SvgRules.Verdict.DROP) {
      changed = true;
      skip();
      return;
    }
    depth++;
    if (depth > DEEPEST) {
      throw BrokenImageException.damaged("is an SVG nested more than " + DEEPEST + " levels deep");
    }
    out.start(in.getPrefix(), in.getLocalName());
    namespaces();
    uses.start(in);
    attributes();
    if (verdict == SvgRules.Verdict.STYLE) {
      style();
    }
  }

  private void root() throws BrokenImageException {
    String space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    boolean bare = space.isEmpty();
    if (!in.getLocalName().equals("svg") || !bare && !space.equals(SvgRules.SVG)) {
      throw BrokenImageException.damaged("is XML, but not an SVG");
    }
    rules.svgNamespace(space);
    width = attribute("width");
    height = attribute("height");
    viewBox = attribute("viewBox");
    if (bare) {
      // Without its name space no reader shows it; the author's viewer was more forgiving.
      changed = true;
      out.addNamespaceToRoot(SvgRules.SVG);
    }
  }

  private String attribute(String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void namespaces() {
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = in.getNamespacePrefix(i);
      String uri = in.getNamespaceURI(i);
      out.namespace(prefix == null ? "" : prefix, uri == null ? "" : uri);
    }
  }

  private void attributes() {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String before = in.getAttributeValue(i);
      String after = rules.attribute(in, i);
      boolean twice = isId(i) && !(SvgRules.isName(before) && ids.add(before));
      if (twice || after.isEmpty() && !before.isEmpty()) {
        changed = true;
      } else {
        changed |= !after.equals(before);
        out.attribute(in.getAttributePrefix(i), in.getAttributeLocalName(i), after);
      }
    }
  }

  private boolean isId(int i) {
    String prefix = in.getAttributePrefix(i);
    boolean plain = prefix == null || prefix.isEmpty() || prefix.equals("xml");
    return plain && in.getAttributeLocalName(i).equals("id");
  }

  // The style sheet is text only; its end tag is the next event of the main loop's kind.
  private void style() throws XMLStreamException {
    StringBuilder css = new StringBuilder();
    int inside = 1;
    while (inside > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> inside++;
        case XMLStreamConstants.END_ELEMENT -> inside--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> css.append(in.getText());
        default -> {
          // Comments in a style sheet are of no use here.
        }
      }
    }
    String before = css.toString();
    String after = SvgCss.sheet(before, removed);
    changed |= !after.equals(before);
    out.text(after);
    depth--;
    uses.end();
    out.end();
  }

  private void skip() throws XMLStreamException {
    int inside = 1;
    while (inside > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside--;
      }
    }
  }

  private void instruction() {
    if (in.getPITarget().equals("xml-stylesheet")) {
      changed = true;
      removed.add(SvgRules.OUTSIDE);
    }
  }

  /** Whether the text differs in substance from what was read. */
  boolean changed() {
    return changed;
  }

  /** What active or external content was left out, sorted. */
  Set<String> removed() {
    return removed;
  }

  /** The clean text, when it was to be written. */
  String text() {
    return out.text();
  }

  /** The size the root gives. */
  SvgSize size() throws BrokenImageException {
    return SvgSize.of(width, height, viewBox);
  }
}
