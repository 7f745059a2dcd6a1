package octavo.bundle;

/**
 * A finished edition in a bundle.
 *
 * @param kind what it is
 * @param purpose whom or what it is for
 * @param name the edition's name, which tells two of one kind and purpose apart
 * @param file its name in the bundle
 * @param bytes its length
 * @param sha256 its SHA-256, in small hexadecimal digits
 * @param identifier what it is known by: a URN, or as the author gave it
 */
public record BundledEdition(
    Kind kind,
    Purpose purpose,
    String name,
    String file,
    long bytes,
    String sha256,
    String identifier) {
  /** What Kobo's own EPUBs are in catalogues; not registered. */
  static final String KEPUB = "application/kepub+zip";

  /** Whom or what an edition is for; the general one comes first. */
  public enum Purpose {
    /** For everybody. */
    GENERAL(""),
    /** For Amazon's devices. */
    KINDLE("Kindle"),
    /** For Kobo's devices. */
    KOBO("Kobo"),
    /** For Apple's reading program. */
    APPLE("Apple Books"),
    /** In large print. */
    LARGE_PRINT(""),
    /** Pages for a class. */
    HANDOUT(""),
    /** Pages to write on. */
    WIDE_MARGINS("");

    private final String device;

    Purpose(String device) {
      this.device = device;
    }

    /** Whose devices it is for; empty for what is for no device. */
    String device() {
      return device;
    }
  }

  /**
   * The media type in a catalogue of downloads: Kobo's own spans have one of their own there, by
   * which programs tell the file from the EPUB for all others. Elsewhere it is an EPUB.
   */
  String catalogueType() {
    return kind == Kind.EPUB && purpose == Purpose.KOBO ? KEPUB : kind.mediaType();
  }

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
