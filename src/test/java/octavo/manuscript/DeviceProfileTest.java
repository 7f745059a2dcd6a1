package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceProfileTest {
  @TempDir Path folder;

  private final List<Diagnostic> found = new java.util.ArrayList<>();

  private Edition edition(String name, String settings) throws IOException {
    Reading reading = new Reading(folder);
    reading.with("book.yaml", "title: T\nlanguage: en\ndate: 2026-01-01\n" + settings + "\n");
    reading.with("a.md", "# A\n\nText.\n");
    Settings read = reading.read().orElseThrow().settings();
    found.clear();
    found.addAll(reading.diagnostics.sorted());
    return read.editions().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private List<String> troubles() {
    return found.stream().map(it -> it.code() + " " + it.message() + " | " + it.hint()).toList();
  }

  @Test
  void theGeneralProfileIsAsStrictAsTheStrictest() {
    DeviceProfile general = DeviceProfile.EPUB;
    for (DeviceProfile profile : DeviceProfile.values()) {
      assertTrue(general.bytes() <= profile.bytes());
      assertTrue(general.images().pixels() <= profile.images().pixels());
      assertTrue(general.images().bytes() <= profile.images().bytes());
      assertTrue(general.cover().bytes() <= profile.cover().bytes());
      assertTrue(general.cover().shorter() >= profile.cover().shorter());
      assertTrue(general.cover().longer() >= profile.cover().longer());
      assertTrue(profile.images().formats().containsAll(general.images().formats()));
      assertTrue(profile.cover().formats().containsAll(general.cover().formats()));
      assertTrue(general.needsNcx() || !profile.needsNcx());
    }
  }

  @Test
  void anEditionNamedAfterADeviceIsAnEpubForIt() throws IOException {
    Edition kobo = edition("kobo", "editions: {kobo: }");
    assertEquals(Edition.Format.EPUB, kobo.format());
    assertEquals(DeviceProfile.KOBO, kobo.device().profile());
    assertEquals(".kepub.epub", kobo.device().profile().ending());
    assertEquals(DeviceProfile.EPUB, edition("epub", "").device().profile());
    assertEquals(List.of(), troubles());
  }

  @Test
  void aProfileThatIsNamedWinsOverTheNameAndMakesAnEpub() throws IOException {
    assertEquals(
        DeviceProfile.APPLE,
        edition("kobo", "editions: {kobo: {profile: apple}}").device().profile());
    Edition shop = edition("shop", "editions: {shop: {profile: kindle}}");
    assertEquals(Edition.Format.EPUB, shop.format());
    assertEquals(DeviceProfile.KINDLE, shop.device().profile());
    assertEquals(List.of(), troubles());
  }

  @Test
  void anUnknownProfileIsAnsweredWithTheNearest() throws IOException {
    assertEquals(
        DeviceProfile.EPUB,
        edition("shop", "editions: {shop: {profile: kindel}}").device().profile());
    assertEquals(
        List.of(
            "SET_BAD_VALUE 'profile': 'kindel' is none of the choices"
                + " | did you mean 'kindle'?"),
        troubles());
  }

  @Test
  void imagesAreMadeForScreensOnly() throws IOException {
    String asked = "format: %s, images: {pixels: 100000}";
    Edition page = edition("page", "editions: {page: {" + asked.formatted("html") + "}}");
    assertEquals(100_000, page.device().images().pixels().orElseThrow());
    assertEquals(List.of(), troubles());
    Edition paper = edition("paper", "editions: {paper: {" + asked.formatted("pdf") + "}}");
    assertEquals(ImageSettings.NONE, paper.device().images());
    assertTrue(troubles().getFirst().contains("or as 'downsample' says"));
  }

  @Test
  void whatIsNoEpubHasNoProfileAndNoObfuscatedFonts() throws IOException {
    String settings = "profile: kindle, fonts: {obfuscate: true}";
    Edition print = edition("print", "editions: {print: {" + settings + "}}");
    assertEquals(Edition.Format.PDF, print.format());
    assertFalse(print.device().obfuscatesFonts());
    assertEquals(refused("a PDF"), troubles());
    Edition page = edition("page", "editions: {page: {format: html, " + settings + "}}");
    assertEquals(DeviceProfile.EPUB, page.device().profile());
    assertFalse(page.device().obfuscatesFonts());
    assertEquals(refused("an HTML file"), troubles());
    assertEquals(Edition.Format.PDF, edition("kobo", "editions: {kobo: {format: pdf}}").format());
    assertEquals(List.of(), troubles());
  }

  private static List<String> refused(String format) {
    return List.of(
        "SET_UNSUPPORTED "
            + format
            + " has no profile of devices: 'profile' is not used | take it out, or write format:"
            + " epub for an edition of another name",
        "SET_UNSUPPORTED the fonts of "
            + format
            + " are embedded as they must be: 'fonts' is not used | take it out, or move it to an"
            + " EPUB edition");
  }

  @Test
  void fontsAreObfuscatedAsTheEditionSaysElseAsTheBookSays() throws IOException {
    String book = "fonts: {obfuscate: true}\n";
    assertTrue(edition("epub", book).device().obfuscatesFonts());
    assertFalse(edition("print", book).device().obfuscatesFonts());
    assertFalse(
        edition("epub", book + "editions: {epub: {fonts: {obfuscate: false}}}")
            .device()
            .obfuscatesFonts());
    assertTrue(
        edition("apple", "editions: {apple: {fonts: {obfuscate: true}}}")
            .device()
            .obfuscatesFonts());
    assertFalse(edition("epub", "").device().obfuscatesFonts());
    assertEquals(List.of(), troubles());
  }

  @Test
  void kindleGetsItsFontsAsTheyAre() throws IOException {
    assertFalse(
        edition("kindle", "editions: {kindle: {fonts: {obfuscate: true}}}")
            .device()
            .obfuscatesFonts());
    assertEquals(
        List.of(
            "SET_UNSUPPORTED Kindle takes no obfuscated fonts; those of its edition stay as they"
                + " are | write fonts: {obfuscate: false} for that edition"),
        troubles());
  }
}
