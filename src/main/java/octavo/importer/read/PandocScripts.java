package octavo.importer.read;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Raised and lowered signs, {@code x^2^} and {@code H~2~O} (Pandoc User's Guide, {@code
 * superscript}, {@code subscript}). What is struck through with single tildes, as at GitHub, stands
 * apart from the word before or has spaces.
 */
final class PandocScripts {
  private static final Pattern RAISED = Pattern.compile("(?<=\\S)\\^([^\\s^\\[\\]]+)\\^");
  private static final Pattern LOWERED = Pattern.compile("(?<=[^\\s~])~([^\\s~]+)~(?!~)");
  private static final Pattern STRUCK =
      Pattern.compile("(?<![^\\s(\\[“‘])~([^\\s~](?:[^~]*[^\\s~])?)~(?!~)");

  private PandocScripts() {}

  /** Makes elements of them. */
  static void read(Element body) {
    read(body, RAISED, "sup");
    read(body, LOWERED, "sub");
    read(body, STRUCK, "del");
  }

  private static void read(Element body, Pattern sign, String name) {
    for (Element element : body.getAllElements()) {
      MarkdownWords.replace(element, sign, found -> new Element(name).appendText(found.group(1)));
    }
  }
}
