package octavo.manuscript;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.book.ImageFormat;
import octavo.manuscript.Edition.NotePlacement;

/**
 * The devices an EPUB is made for, {@code editions.NAME.profile}: what their store asks of it, and
 * how the file differs from the general one.
 *
 * <p>Sizes in MB and GB are read as powers of ten: what keeps to that keeps to both readings. The
 * sources are Amazon's <i>Kindle Publishing Guidelines</i> and the help pages of Kindle Direct
 * Publishing, Kobo's <i>ePub Guidelines</i> (github.com/kobolabs/epub-spec), and Apple's <i>Books
 * Asset Guide</i> with “Prepare your book”; {@code src/docs/devices.md} has them rule by rule.
 */
public enum DeviceProfile {
  /** All of them: the strictest of each rule. */
  EPUB(
      "any store",
      new CoverLimits(1400, 1400, 10_000, 3 * Sizes.MB, Sizes.COVERS),
      new ImageLimits(4_000_000, 5 * Sizes.MB, Sizes.IMAGES),
      650 * Sizes.MB),
  /**
   * Kindle: covers of 625 by 1000 pixels or more, no side over 10,000 (Cover Image Guidelines);
   * images of 5 MB or less; files of 650 MB or less (Save Your Manuscript File).
   */
  KINDLE(
      "Kindle",
      new CoverLimits(625, 1000, 10_000, 5 * Sizes.MB, Sizes.COVERS),
      new ImageLimits(ImageLimits.UNLIMITED, 5 * Sizes.MB, Sizes.IMAGES),
      650 * Sizes.MB),
  /**
   * Kobo: covers of 3 MB or less and no GIF (Cover Images); images of 5 MB or less (Image
   * Formatting); files of 1 GB or less (Limitations and Maximums). It names no least size of a
   * cover: that is the larger side of its first devices' screens, 600 by 800 pixels.
   */
  KOBO(
      "Kobo",
      new CoverLimits(600, 800, 10_000, 3 * Sizes.MB, Sizes.COVERS),
      new ImageLimits(ImageLimits.UNLIMITED, 5 * Sizes.MB, Sizes.IMAGES),
      1000 * Sizes.MB),
  /**
   * Apple Books: covers with no side below 1400 pixels (Book Cover Art), images, the cover in the
   * file included, of 4 million pixels or less; files of 2 GB or less (Prepare your book).
   */
  APPLE(
      "Apple Books",
      new CoverLimits(1400, 1400, 10_000, ImageLimits.UNLIMITED, Sizes.COVERS),
      new ImageLimits(4_000_000, ImageLimits.UNLIMITED, Sizes.IMAGES),
      2000 * Sizes.MB);

  /** What is the same in all of them. */
  private static final class Sizes {
    static final long MB = 1_000_000;
    static final Set<ImageFormat> COVERS = EnumSet.of(ImageFormat.PNG, ImageFormat.JPEG);
    static final Set<ImageFormat> IMAGES =
        EnumSet.of(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.GIF, ImageFormat.SVG);
  }

  private static final Map<String, DeviceProfile> BY_KEY =
      SettingsNode.choices(List.of(values()), DeviceProfile::key);

  private final String title;
  private final CoverLimits cover;
  private final ImageLimits images;
  private final long bytes;

  DeviceProfile(String title, CoverLimits cover, ImageLimits images, long bytes) {
    this.title = title;
    this.cover = cover;
    this.images = images;
    this.bytes = bytes;
  }

  /** The profiles by the word that names them in {@code book.yaml}. */
  static Map<String, DeviceProfile> byKey() {
    return BY_KEY;
  }

  /** The word that names it in {@code book.yaml}, such as {@code kindle}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The store, as messages name it. */
  public String title() {
    return title;
  }

  /** What is asked of the cover, beside what is asked of every image. */
  public CoverLimits cover() {
    return cover;
  }

  /** What is asked of every image. */
  public ImageLimits images() {
    return images;
  }

  /** The greatest size of the EPUB, in bytes. */
  public long bytes() {
    return bytes;
  }

  /** How the file's name ends: Kobo's devices show as their own only what ends so. */
  public String ending() {
    return switch (this) {
      case EPUB, KINDLE, APPLE -> ".epub";
      case KOBO -> ".kepub.epub";
    };
  }

  /** Whether text stands in spans that Kobo's devices count and mark by. */
  public boolean hasSpans() {
    return this == KOBO;
  }

  /** Whether the cover has a page: Kindle makes one of the image, and would show it twice. */
  public boolean hasCoverPage() {
    return this != KINDLE;
  }

  /** Where notes stand unless the edition says it: on devices they pop up. */
  public NotePlacement notes() {
    return this == EPUB ? NotePlacement.BOOK : NotePlacement.POPUP;
  }

  /**
   * Whether a note's number leads back to its mark: Kindle lets a note pop up only where links lead
   * both ways.
   */
  public boolean linksNumbersBack() {
    return this == KINDLE;
  }

  /** Whether the file has what only Apple Books reads: that its fonts are to be used. */
  public boolean hasAppleOptions() {
    return this == APPLE;
  }

  /** Whether the store refuses a file without an NCX, the contents of EPUB 2. */
  public boolean needsNcx() {
    return switch (this) {
      case EPUB, KINDLE -> true;
      case KOBO, APPLE -> false;
    };
  }

  /** Whether fonts may be obfuscated: Kindle's conversion takes no encrypted file. */
  public boolean takesObfuscatedFonts() {
    return this != KINDLE;
  }
}
