package octavo.reader;

import java.util.List;
import java.util.stream.Stream;

/**
 * The screen of a device.
 *
 * @param width in pixels of CSS
 * @param height in pixels of CSS
 * @param scheme of colours its reader prefers
 */
public record Screen(int width, int height, Scheme scheme) {
  /** A phone by day. */
  public static final Screen PHONE = new Screen(390, 560, Scheme.LIGHT);

  /** Colours of the page, as the media query {@code prefers-color-scheme} tells them apart. */
  public enum Scheme {
    /** Dark on light. */
    LIGHT("light"),
    /** Light on dark. */
    DARK("dark");

    private final String keyword;

    Scheme(String keyword) {
      this.keyword = keyword;
    }

    /** The value of the media query. */
    String keyword() {
      return keyword;
    }
  }

  /** A small phone, a tablet and a desk's screen of two pages, by day and by night. */
  public static List<Screen> all() {
    return Stream.of(Scheme.values())
        .flatMap(
            scheme ->
                Stream.of(
                    new Screen(320, 480, scheme),
                    new Screen(768, 1024, scheme),
                    new Screen(1280, 800, scheme)))
        .toList();
  }
}
