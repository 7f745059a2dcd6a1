package octavo.manuscript;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * What may stand in an SVG that is shown as a picture: everything but what runs, what fetches and
 * what is no drawing. Elements of unknown name spaces do nothing anywhere and are left alone.
 */
final class SvgRules {
  static final String SVG = "http://www.w3.org/2000/svg";

  /** How references out of the file are named to the author. */
  static final String OUTSIDE = "references to other files";

  private static final String SCRIPTS = "scripts";
  private static final String FOREIGN = "HTML inside the drawing";
  private static final Set<String> SCRIPTING = Set.of("script", "handler", "listener");
  private static final Set<String> ANIMATING =
      Set.of("animate", "set", "animateTransform", "animateMotion", "animateColor");

  /** Elements that are nothing without what they refer to. */
  private static final Set<String> FETCHING =
      Set.of("image", "use", "feImage", "font-face-uri", "color-profile", "cursor", "tref");

  private static final Set<String> FOREIGN_SPACES =
      Set.of(
          "http://www.w3.org/1999/xhtml",
          "http://www.w3.org/1998/Math/MathML",
          "http://www.w3.org/2001/xml-events",
          "http://www.idpf.org/2007/ops");

  private final Ids known;
  private final Set<String> removed;
  private String svg = SVG;

  /** Knows which ids a drawing has. */
  @FunctionalInterface
  interface Ids {
    /** Whether an element has that id. */
    boolean contain(String id);
  }

  /**
   * @param known references to ids it does not know are left out; no reader misses them
   * @param removed takes what is left out, in words
   */
  SvgRules(Ids known, Set<String> removed) {
    this.known = known;
    this.removed = removed;
  }

  /** The name space the file's drawing elements are in: SVG's, or none. */
  void svgNamespace(String uri) {
    svg = uri;
  }

  /** What becomes of an element. */
  enum Verdict {
    KEEP,
    DROP,
    /** It is kept and holds a style sheet. */
    STYLE
  }

  /** Judges the element the reader stands on. */
  Verdict element(XMLStreamReader in) {
    String space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    if (FOREIGN_SPACES.contains(space)) {
      return drop(FOREIGN);
    }
    if (!space.equals(svg) && !space.equals(SVG)) {
      return Verdict.KEEP;
    }
    String name = in.getLocalName();
    if (SCRIPTING.contains(name)) {
      return drop(SCRIPTS);
    }
    if (name.equals("foreignObject")) {
      return drop(FOREIGN);
    }
    if (ANIMATING.contains(name) && animatesLinkOrHandler(in)) {
      return drop("animated links or handlers");
    }
    if (FETCHING.contains(name)) {
      Reference reference = reference(in);
      if (reference == Reference.OUTSIDE) {
        return drop(OUTSIDE);
      }
      return reference == Reference.DANGLING ? Verdict.DROP : Verdict.KEEP;
    }
    return name.equals("style") ? Verdict.STYLE : Verdict.KEEP;
  }

  private Verdict drop(String what) {
    removed.add(what);
    return Verdict.DROP;
  }

  private static boolean animatesLinkOrHandler(XMLStreamReader in) {
    String target = in.getAttributeValue(null, "attributeName");
    String name = target == null ? "" : target.strip().toLowerCase(Locale.ROOT);
    String local = name.substring(name.indexOf(':') + 1);
    return local.equals("href") || local.startsWith("on");
  }

  private enum Reference {
    INSIDE,
    DANGLING,
    OUTSIDE
  }

  private Reference reference(XMLStreamReader in) {
    boolean picture = isPicture(in);
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (isHref(in, i)) {
        String target = in.getAttributeValue(i).strip();
        if (target.startsWith("#")) {
          return isDangling(target) ? Reference.DANGLING : Reference.INSIDE;
        }
        if (!picture || !isSoundPicture(target)) {
          return Reference.OUTSIDE;
        }
      }
    }
    return Reference.INSIDE;
  }

  private boolean isDangling(String target) {
    return !known.contain(target.substring(1));
  }

  private static boolean isPicture(XMLStreamReader in) {
    return in.getLocalName().equals("image") || in.getLocalName().equals("feImage");
  }

  private static boolean isHref(XMLStreamReader in, int i) {
    return in.getAttributeLocalName(i).equalsIgnoreCase("href");
  }

  /**
   * The value to write for an attribute; empty to leave it out.
   *
   * @param i the index of the attribute in the element the reader stands on
   */
  String attribute(XMLStreamReader in, int i) {
    String name = in.getAttributeLocalName(i);
    String value = in.getAttributeValue(i);
    if (name.regionMatches(true, 0, "on", 0, 2) && isPlain(in, i)) {
      removed.add("event handlers");
      return "";
    }
    if (isHref(in, i)) {
      return href(in, value);
    }
    if (name.equals("base") && "xml".equals(in.getAttributePrefix(i))) {
      removed.add(OUTSIDE);
      return "";
    }
    // Path data may be long and is never CSS.
    if (name.equals("d") || name.equals("points")) {
      return value;
    }
    String clean = SvgCss.withoutDangling(SvgCss.clean(value, removed), known);
    return name.equals("style") ? SvgCss.declarations(clean) : clean;
  }

  private static boolean isPlain(XMLStreamReader in, int i) {
    String space = in.getAttributeNamespace(i);
    return space == null || space.isEmpty() || space.equals(SVG);
  }

  // A picture is looked at, not clicked on; a link to a page does no harm and fetches nothing.
  private String href(XMLStreamReader in, String value) {
    String target = value.strip();
    if (target.startsWith("#")) {
      return isDangling(target) ? "" : target;
    }
    boolean link =
        in.getLocalName().equals("a")
            && (target.startsWith("https://") || target.startsWith("http://"));
    if (link || isPicture(in) && target.startsWith("data:")) {
      return value;
    }
    removed.add(OUTSIDE);
    return "";
  }

  private static boolean isSoundPicture(String target) {
    if (!target.regionMatches(true, 0, "data:image/", 0, 11)) {
      return false;
    }
    int comma = target.indexOf(',');
    if (comma < 0 || !target.substring(0, comma).endsWith(";base64")) {
      return false;
    }
    try {
      byte[] content = Base64.getMimeDecoder().decode(target.substring(comma + 1));
      Optional<ImageHeader> header = ImageHeader.read(ImageBytes.of(content));
      if (header.isPresent()) {
        // Whoever draws it decodes all of it.
        header.get().checked(ImageHeader.MOST_AT_ONCE);
      }
      return header.isPresent();
    } catch (IllegalArgumentException | BrokenImageException e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** Whether a text can be an XML id (XML 1.0, NCName, its ASCII rules; others are let pass). */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 0x7f;
      boolean later = c >= '0' && c <= '9' || c == '-' || c == '.';
      if (!letter && !(later && i > 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
