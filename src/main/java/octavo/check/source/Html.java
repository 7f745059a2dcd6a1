package octavo.check.source;

import java.util.Set;

/** What elements of raw HTML mean for the words in them. */
final class Html {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote caption center col colgroup dd details div dl dt"
                  + " figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li listing main"
                  + " menu nav ol p pre search section summary table tbody td tfoot th thead tr ul")
              .split(" "));

  private static final Set<String> REMOVED =
      Set.of(
          ("script style iframe object embed applet template noembed noframes frameset head title"
                  + " canvas svg math select datalist")
              .split(" "));

  private static final Set<String> OTHERS =
      Set.of(
          ("a abbr acronym area audio b base basefont bdi bdo big blink body br button cite code"
                  + " data del dfn dialog dir em fieldset font form frame html i img input ins kbd"
                  + " label legend link map mark marquee meta meter nobr noscript optgroup option"
                  + " output param picture portal progress q rb rp rt rtc ruby s samp slot small"
                  + " source span strike strong sub sup textarea time track tt u var video wbr")
              .split(" "));

  private Html() {}

  /** Whether a word ends where it begins and ends. */
  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /** Whether all it holds is left out, with a finding. */
  static boolean isRemoved(String name) {
    return REMOVED.contains(name);
  }

  /** Whether it is an element at all: a word in angle brackets is text. */
  static boolean isElement(String name) {
    return BLOCKS.contains(name) || REMOVED.contains(name) || OTHERS.contains(name);
  }

  /** Whether its words are read as typed. */
  static boolean isCode(String name) {
    return name.equals("code") || name.equals("tt") || name.equals("pre");
  }
}
