package octavo.check.store;

import static octavo.manuscript.DeviceProfile.APPLE;
import static octavo.manuscript.DeviceProfile.EPUB;
import static octavo.manuscript.DeviceProfile.KINDLE;
import static octavo.manuscript.DeviceProfile.KOBO;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.DeviceProfile;

/**
 * A rule, with who lays it down. KPG are Amazon's <i>Kindle Publishing Guidelines</i>, Kobo its
 * <i>ePub Guidelines</i>, Apple its <i>Books Asset Guide</i>, and where it says so its <i>Books
 * Formatting Guidelines</i>. A rule of {@link DeviceProfile#EPUB} is one of older e-readers.
 */
public enum StoreRule {
  COVER(DiagnosticCode.STORE_COVER, "KPG 4.2; Kobo, Cover Images; Apple, Book Cover Art", all()),
  COVER_SIZE(
      DiagnosticCode.STORE_COVER_SIZE,
      "KDP help, Cover Image Guidelines; Apple, Book Cover Art",
      all()),
  COVER_FORMAT(
      DiagnosticCode.STORE_COVER_FORMAT,
      "KDP help, Cover Image Guidelines; Kobo, Cover Images; Apple, Book Cover Art",
      all()),
  COVER_SHAPE(
      DiagnosticCode.STORE_COVER_SHAPE,
      "KDP help, Cover Image Guidelines (1.6 to 1); Kobo, Cover Images (4 to 3)",
      EnumSet.of(KINDLE, KOBO)),
  COVER_BYTES(DiagnosticCode.STORE_COVER_BYTES, "KPG, earlier versions; Kobo, Cover Images", all()),
  COVER_TWICE(DiagnosticCode.STORE_COVER_TWICE, "KPG 4.2", EnumSet.of(KINDLE)),
  FILE_BYTES(
      DiagnosticCode.STORE_FILE_BYTES,
      "KPG 10.4.2; Kobo, Limitations and Maximums; Apple, Prepare your" + " book",
      all()),
  IMAGE_PIXELS(DiagnosticCode.STORE_IMAGE_PIXELS, "Apple, Prepare your book", EnumSet.of(APPLE)),
  IMAGE_BYTES(
      DiagnosticCode.STORE_IMAGE_BYTES, "KPG, earlier versions; Kobo, Image Formatting", all()),
  IMAGE_FORMAT(
      DiagnosticCode.STORE_IMAGE_FORMAT,
      "KPG 10.4.1; Kobo, Image Formatting; Apple, Interior Image Requirements",
      all()),
  IMAGE_MOVES(
      DiagnosticCode.STORE_IMAGE_MOVES,
      "KPG 10.4.1, of several frames none is taken",
      EnumSet.of(KINDLE)),
  IMAGE_COLOUR(
      DiagnosticCode.STORE_IMAGE_COLOUR,
      "Kobo, Image Formatting; Apple, Interior Image Requirements",
      EnumSet.of(KOBO, APPLE)),
  NAME(DiagnosticCode.STORE_NAME, "Kobo, OPF", EnumSet.of(KOBO)),
  NAME_CASE(DiagnosticCode.STORE_NAME_CASE, "KPG 6.5; EPUB 3.3, 4.2.2", all()),
  EMPTY(DiagnosticCode.STORE_EMPTY, "KPG 9; Apple, Formatting Guidelines, Book Content", all()),
  DOCUMENT_BYTES(
      DiagnosticCode.STORE_DOCUMENT_BYTES,
      "Adobe's software for e-readers, on which those of EPUB 2 are built, opens 300 KB",
      EnumSet.of(EPUB)),
  NCX(
      DiagnosticCode.STORE_NCX,
      "KPG 5.2; readers of EPUB 2 know no other",
      EnumSet.of(EPUB, KINDLE)),
  CONTENTS(
      DiagnosticCode.STORE_CONTENTS,
      "KPG 5.2.1; Kobo, Table of Contents; Apple, Navigation Document",
      all()),
  LANDMARKS(DiagnosticCode.STORE_LANDMARKS, "KPG 5.3; Apple, Landmarks", EnumSet.of(KINDLE, APPLE)),
  PAGE_SOURCE(
      DiagnosticCode.STORE_PAGE_SOURCE,
      "Apple, Page Mapping Using page-list; EPUB Accessibility 1.1, 3.3",
      EnumSet.of(APPLE)),
  DIRECTION(
      DiagnosticCode.STORE_DIRECTION,
      "Kobo, Right to Left Page and Text Direction; Apple, Page Progression Direction",
      all()),
  SCRIPT(
      DiagnosticCode.STORE_SCRIPT, "KPG 6.3; Kobo, JavaScript Support", EnumSet.of(KINDLE, KOBO)),
  REMOTE(DiagnosticCode.STORE_REMOTE, "readers are offline; EPUB 3.3, 3.6", all()),
  FORM(DiagnosticCode.STORE_FORM, "KPG 6.1", EnumSet.of(KINDLE)),
  RIVAL_LINK(
      DiagnosticCode.STORE_RIVAL_LINK,
      "KPG 7.2, External Link Guidelines; Apple, Formatting Guidelines 12.7",
      EnumSet.of(KINDLE, APPLE)),
  HIDDEN(
      DiagnosticCode.STORE_HIDDEN,
      "KDP help, on display: none: not beyond 10,000 characters",
      EnumSet.of(KINDLE)),
  STYLE(DiagnosticCode.STORE_STYLE, "KPG 6.2 and 10.2", EnumSet.of(KINDLE)),
  TEXT_SIZE(
      DiagnosticCode.STORE_TEXT_SIZE,
      "KPG 10.3.2, body text must use defaults",
      EnumSet.of(KINDLE)),
  FONT_LICENCE(
      DiagnosticCode.STORE_FONT_LICENCE,
      "OpenType, OS/2, fsType; KPG 10.3.8, publishers secure the rights",
      all()),
  PROTECTED(
      DiagnosticCode.STORE_PROTECTED,
      "KDP help, Save Your Manuscript File; Kobo, Digital Rights Management; Apple, DRM",
      all()),
  TITLE(DiagnosticCode.STORE_TITLE, "Apple, Formatting Guidelines 1 and 13.17", all()),
  CREATOR(DiagnosticCode.STORE_CREATOR, "Apple, Formatting Guidelines 2", all()),
  LANGUAGE(DiagnosticCode.STORE_LANGUAGE, "EPUB 3.3, 5.5.3; Apple, Languages; BCP 47", all()),
  PLACEHOLDER(
      DiagnosticCode.STORE_PLACEHOLDER, "Apple, Formatting Guidelines 13.17", EnumSet.of(APPLE));

  private final DiagnosticCode code;
  private final String source;
  private final Set<DeviceProfile> stores;

  StoreRule(DiagnosticCode code, String source, Set<DeviceProfile> stores) {
    this.code = code;
    this.source = source;
    this.stores = Collections.unmodifiableSet(stores);
  }

  private static Set<DeviceProfile> all() {
    return EnumSet.of(KINDLE, KOBO, APPLE);
  }

  /** The rule of a code of STORE. */
  public static StoreRule of(DiagnosticCode code) {
    return Arrays.stream(values())
        .filter(rule -> rule.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " is no rule of a store"));
  }

  /** The code of its findings. */
  public DiagnosticCode code() {
    return code;
  }

  /** Where it is laid down, or why it is one. */
  public String source() {
    return source;
  }

  /** The stores it is about. */
  public Set<DeviceProfile> stores() {
    return stores;
  }
}
