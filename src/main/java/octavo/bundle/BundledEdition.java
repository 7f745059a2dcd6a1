package octavo.bundle;

/**
 * A finished edition in a bundle.
 *
 * @param kind what it is
 * @param file its name in the bundle
 * @param bytes its length
 * @param sha256 its SHA-256, in small hexadecimal digits
 * @param identifier what it is known by: a URN, or as the author gave it
 */
public record BundledEdition(Kind kind, String file, long bytes, String sha256, String identifier) {
  /** What an edition is. */
  public enum Kind {
    HTML("text/html", "HTML"),
    EPUB("application/epub+zip", "EPUB"),
    PDF("application/pdf", "PDF");

    private final String mediaType;
    private final String title;

    Kind(String mediaType, String title) {
      this.mediaType = mediaType;
      this.title = title;
    }

    /** The IANA media type. */
    public String mediaType() {
      return mediaType;
    }

    /** As readers know it. */
    public String title() {
      return title;
    }
  }
}
