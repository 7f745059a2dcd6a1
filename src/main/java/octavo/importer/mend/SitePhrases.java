package octavo.importer.mend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What sites print around and within their texts, in several languages.
 *
 * @param marks marks within lines
 * @param sections those of them at the end of a line that say it heads a section
 * @param lines whole lines, in small letters
 * @param possible whole lines that may be text as well
 * @param heads how lines begin, in small letters
 */
record SitePhrases(
    Pattern marks, Pattern sections, Set<String> lines, Set<String> possible, List<String> heads) {
  /** Those that come with the program. */
  static final SitePhrases SHIPPED = read();

  private static final Pattern AROUND =
      Pattern.compile("^[\\p{So}•·|←→↑»«›‹\\s]+|[\\s|›»→←↑.…:]+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 200;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Whether a line is of the site. */
  boolean isSure(String line) {
    String key = key(line);
    return lines.contains(key)
        || line.length() < LONGEST && heads.stream().anyMatch(key::startsWith);
  }

  /** Whether a line is of the site if those beside it are. */
  boolean isPossible(String line) {
    return possible.contains(key(line));
  }

  private static String key(String line) {
    if (line.length() >= LONGEST) {
      return "";
    }
    String key = trimmed(line.toLowerCase(Locale.ROOT).strip());
    return key.indexOf("  ") < 0 && key.indexOf('\t') < 0
        ? key
        : SPACES.matcher(key).replaceAll(" ");
  }

  // Most lines have nothing to trim; asking costs less than trying.
  private static String trimmed(String key) {
    boolean plain =
        !key.isEmpty()
            && key.charAt(0) < 0x7F
            && Character.isLetterOrDigit(key.charAt(key.length() - 1));
    return plain && key.charAt(0) != '|' ? key : AROUND.matcher(key).replaceAll("");
  }

  private static SitePhrases read() {
    List<String> marks = new ArrayList<>();
    List<String> sections = new ArrayList<>();
    Set<String> lines = new HashSet<>();
    Set<String> possible = new HashSet<>();
    List<String> begins = new ArrayList<>();
    for (String line : resource().split("\n")) {
      int tab = line.indexOf(' ');
      if (line.startsWith("#") || tab < 0) {
        continue;
      }
      String phrase = line.substring(tab + 1).strip();
      switch (line.substring(0, tab)) {
        case "mark" -> marks.add(Pattern.quote(phrase));
        case "section" -> sections.add(Pattern.quote(phrase));
        case "line" -> lines.add(phrase);
        case "beside" -> possible.add(phrase);
        case "head" -> begins.add(phrase);
        default -> throw new IllegalStateException("site-furniture.txt: " + line);
      }
    }
    marks.addAll(sections);
    Pattern heads = Pattern.compile("\\s*" + inBrackets(sections).pattern() + "$", FLAGS);
    return new SitePhrases(inBrackets(marks), heads, lines, possible, begins);
  }

  private static Pattern inBrackets(List<String> phrases) {
    return Pattern.compile("\\[ ?(?:" + String.join("|", phrases) + ") ?\\]", FLAGS);
  }

  private static String resource() {
    try (InputStream in =
        SitePhrases.class.getResourceAsStream("/octavo/importer/site-furniture.txt")) {
      if (in == null) {
        throw new IllegalStateException("site-furniture.txt is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
