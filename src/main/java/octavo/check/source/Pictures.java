package octavo.check.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what {@code captions.yaml} says of an image, and remembers what it was asked for. */
public final class Pictures {
  private final Map<String, CaptionTexts> captions;
  private final Set<String> used = new TreeSet<>();

  /** The entries by image path relative to the book folder. */
  public Pictures(Map<String, CaptionTexts> captions) {
    this.captions = captions;
  }

  /** The paths of the entries that were asked for. */
  public Set<String> used() {
    return used;
  }

  /**
   * The entry of an image.
   *
   * @param destination as written
   * @param chapter the path of the file that shows it
   */
  Optional<CaptionTexts> find(String destination, String chapter) {
    if (captions.isEmpty()) {
      return Optional.empty();
    }
    String written = destination.replaceFirst("^<(.*)>$", "$1").replaceFirst("[?#].*$", "");
    String decoded = decoded(written);
    String folder = chapter.substring(0, chapter.lastIndexOf('/') + 1);
    boolean fromRoot = decoded.startsWith("/");
    for (String path :
        new String[] {fromRoot ? decoded : folder + decoded, decoded, "resources/" + decoded}) {
      CaptionTexts entry = captions.get(normal(path));
      if (entry != null) {
        used.add(normal(path));
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that stands for itself.
      return path;
    }
  }
}
