package octavo.book;

/** The kinds of image a manuscript may hold. */
public enum ImageFormat {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif"),
  SVG("image/svg+xml", "svg"),
  WEBP("image/webp", "webp");

  private final String mediaType;
  private final String extension;

  ImageFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The IANA media type. */
  public String mediaType() {
    return mediaType;
  }

  /** The usual file extension without a dot. */
  public String extension() {
    return extension;
  }
}
