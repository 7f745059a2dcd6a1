package octavo.manuscript;

/**
 * What an edition for screens is for.
 *
 * @param profile the devices it is made for
 * @param obfuscatesFonts whether its fonts are obfuscated
 * @param images what it asks of its images
 */
public record DeviceSettings(DeviceProfile profile, boolean obfuscatesFonts, ImageSettings images) {
  /** An EPUB for all devices, and what is no EPUB. */
  public static final DeviceSettings GENERAL =
      new DeviceSettings(DeviceProfile.EPUB, false, ImageSettings.NONE);

  /** Checks that the devices take obfuscated fonts where there are some. */
  public DeviceSettings {
    if (obfuscatesFonts && !profile.takesObfuscatedFonts()) {
      throw new IllegalArgumentException("obfuscated fonts for " + profile.title());
    }
  }

  /** Whether it is for some devices only, or has what no other file has. */
  boolean isParticular() {
    return profile != DeviceProfile.EPUB || obfuscatesFonts;
  }
}
