package octavo.epub;

import octavo.book.ImageFormat;
import octavo.manuscript.CoverLimits;
import octavo.manuscript.DeviceProfile;
import octavo.manuscript.Edition;
import octavo.manuscript.ImageSettings;
import octavo.raster.Demands;

/**
 * What the images of an EPUB have to be: as the edition says, and where it is silent as the stores
 * of its {@link DeviceProfile} do.
 */
final class ImageRules {
  /** Of photographs that are encoded anew: what is lost is hard to find. */
  private static final int QUALITY = 85;

  /** The part of a file that may be images where nobody says how much: text and fonts are small. */
  private static final double SHARE = 0.9;

  /**
   * The pixels of an image where its store names no limit: decoded they take 64 MB, and are three
   * times those of the largest screens of e-readers, 1860 by 2480.
   */
  private static final long MOST_IN_MEMORY = 16_000_000;

  private final DeviceProfile profile;
  private final ImageSettings settings;
  private final boolean forPage;

  ImageRules(Edition edition) {
    this.profile = edition.device().profile();
    this.settings = edition.device().images();
    this.forPage = edition.format() == Edition.Format.HTML;
  }

  /** What is demanded of an image of the text. */
  Demands image() {
    return new Demands(
        profile.images().formats(), pixels(), bytes(), quality(), isPlain(), !hasNight(), true);
  }

  /** What is demanded of the cover; it may be as many pixels as other images, and more bytes. */
  Demands cover() {
    CoverLimits cover = profile.cover();
    long bytes = Math.min(cover.bytes(), profile.images().bytes());
    long pixels = Math.min(profile.images().pixels(), (long) cover.most() * cover.most());
    return new Demands(cover.formats(), pixels, bytes, quality(), isPlain(), true, true);
  }

  private long pixels() {
    return settings.pixels().orElse(Math.min(profile.images().pixels(), MOST_IN_MEMORY));
  }

  private long bytes() {
    return settings.bytes().orElse(profile.images().bytes());
  }

  private float quality() {
    return settings.quality().orElse(QUALITY) / 100f;
  }

  /** The greatest size of all images together. */
  long total() {
    return settings.total().orElse((long) (profile.bytes() * SHARE));
  }

  /** For whom it is, as messages name it. */
  String reader() {
    return forPage ? "the page of HTML" : profile.title();
  }

  /** Whether SVGs stay drawings: older Kindles show none. */
  boolean takesDrawings() {
    return profile != DeviceProfile.KINDLE && profile.images().formats().contains(ImageFormat.SVG);
  }

  /** Whether large photographs come in a second size. */
  boolean hasSizes() {
    return settings.srcset();
  }

  /** Whether a style sheet learns that the ground is dark ({@code prefers-color-scheme}). */
  boolean hasNight() {
    return switch (profile) {
      case EPUB, APPLE -> true;
      case KINDLE, KOBO -> false;
    };
  }

  // Kindle's converter shows the first picture of a GIF, and some of its devices no progressive
  // JPEG.
  private boolean isPlain() {
    return profile == DeviceProfile.KINDLE;
  }
}
