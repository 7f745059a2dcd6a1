package octavo.manuscript;

import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Format;

/** Reads for which devices an edition is made, its fonts and images included. */
final class DeviceReader {
  private static final Map<String, DeviceProfile> PROFILES = DeviceProfile.byKey();

  private DeviceReader() {}

  /** Whether an edition that says no format is an EPUB, for its name or profile says so. */
  static boolean isForDevices(String name, SettingsNode node) {
    // Only print is always paper, whatever else is said of it.
    return !name.equals("print")
        && (PROFILES.containsKey(name) || node.child("profile").isPresent());
  }

  static DeviceSettings read(String name, SettingsNode node, SettingsNode root, Format format) {
    DeviceProfile profile = profile(name, node, format);
    return new DeviceSettings(
        profile, obfuscatesFonts(node, root, format, profile), ImagesReader.read(node, format));
  }

  /** The profile that is named, else that of the edition's name, else the general one. */
  private static DeviceProfile profile(String name, SettingsNode node, Format format) {
    if (format != Format.EPUB) {
      node.child("profile")
          .ifPresent(
              written ->
                  written.report(
                      DiagnosticCode.SET_UNSUPPORTED,
                      EditionsReader.called(format)
                          + " has no profile of devices: 'profile' is not used",
                      "take it out, or write format: epub for an edition of another name"));
      return DeviceProfile.EPUB;
    }
    DeviceProfile usual = PROFILES.getOrDefault(name, DeviceProfile.EPUB);
    return node.choice("profile", PROFILES).orElse(usual);
  }

  /** What the edition says of its fonts, else what the book says. */
  private static boolean obfuscatesFonts(
      SettingsNode node, SettingsNode root, Format format, DeviceProfile profile) {
    Optional<SettingsNode> own = node.child("fonts");
    own.ifPresent(SettingsNode::members);
    own.ifPresent(fonts -> fonts.allow("obfuscate"));
    Optional<SettingsNode> ofBook = root.child("fonts").filter(SettingsNode::isMap);
    boolean usual = ofBook.filter(DeviceReader::obfuscates).isPresent();
    boolean wished = own.map(fonts -> fonts.flag("obfuscate", usual)).orElse(usual);
    if (format != Format.EPUB) {
      own.ifPresent(fonts -> notUsed(fonts, format));
      return false;
    }
    if (wished && !profile.takesObfuscatedFonts()) {
      own.or(() -> ofBook).ifPresent(fonts -> refuse(fonts, profile));
      return false;
    }
    return wished;
  }

  // Only looked at, not checked: the check comes once, with the settings of the book.
  private static boolean obfuscates(SettingsNode fonts) {
    return fonts
        .child("obfuscate")
        .filter(node -> node.shape() == SettingsNode.Shape.FLAG)
        .filter(node -> node.value().equalsIgnoreCase("true"))
        .isPresent();
  }

  private static void notUsed(SettingsNode fonts, Format format) {
    fonts.report(
        DiagnosticCode.SET_UNSUPPORTED,
        "the fonts of "
            + EditionsReader.called(format)
            + " are embedded as they must be: 'fonts' is not used",
        "take it out, or move it to an EPUB edition");
  }

  private static void refuse(SettingsNode fonts, DeviceProfile profile) {
    fonts.report(
        DiagnosticCode.SET_UNSUPPORTED,
        profile.title() + " takes no obfuscated fonts; those of its edition stay as they are",
        "write fonts: {obfuscate: false} for that edition");
  }
}
