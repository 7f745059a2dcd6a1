package octavo.typeset.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Declarations that ask for nothing on paper, so that nobody is told that they are not honoured:
 * what only screens can do, what other engines' own properties say, and values that describe what
 * the compositor does anyway.
 */
final class Needless {
  /** Properties that only screens and voices have a use for, or their beginnings. */
  private static final List<String> SCREEN =
      List.of(
          "accent-color",
          "animation",
          "appearance",
          "backface-visibility",
          "box-sizing",
          "caret-color",
          "color-scheme",
          "cursor",
          "font-display",
          "font-smooth",
          "image-rendering",
          "outline",
          "overflow",
          "overscroll",
          "pointer-events",
          "resize",
          "scroll",
          "speak",
          "text-rendering",
          "text-size-adjust",
          "touch-action",
          "transition",
          "user-select",
          "will-change",
          "word-wrap",
          "z-index");

  /** The values that say what is so anyway. */
  private static final Map<String, List<String>> SO_ANYWAY = soAnyway();

  private Needless() {}

  private static Map<String, List<String>> soAnyway() {
    Map<String, List<String>> values = new TreeMap<>();
    String all =
        """
        background: none transparent
        background-color: transparent
        background-image: none
        border-collapse: collapse
        border-radius: 0
        border-spacing: 0
        border-style: solid
        box-decoration-break: slice
        box-shadow: none
        caption-side: top
        clear: none
        float: none
        font-optical-sizing: auto
        font-stretch: normal
        font-synthesis: none
        hyphenate-character: auto
        line-break: auto normal
        list-style-position: outside
        max-width: 100% none
        min-width: 0 auto
        opacity: 1
        position: static
        quotes: auto none
        tab-size: 4
        table-layout: auto
        text-align-last: auto
        text-justify: auto inter-word
        text-shadow: none
        text-wrap-style: auto pretty
        transform: none
        visibility: visible
        width: 100% auto
        word-break: break-word normal
        word-spacing: 0 normal
        """;
    all.lines()
        .map(line -> line.split(": ", 2))
        .forEach(pair -> values.put(pair[0], List.of(pair[1].split(" "))));
    return values;
  }

  /** Whether a declaration may be passed over without a word. */
  static boolean is(String property, List<String> terms) {
    boolean others = property.startsWith("-") && !property.startsWith("-octavo-");
    return others
        || isOfScreen(property)
        || !terms.isEmpty() && SO_ANYWAY.getOrDefault(property, List.of()).containsAll(terms);
  }

  private static boolean isOfScreen(String property) {
    for (String start : SCREEN) {
      if (property.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
