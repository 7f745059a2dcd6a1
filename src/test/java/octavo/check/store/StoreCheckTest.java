package octavo.check.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.DeviceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each rule an EPUB that breaks it and no other, and one that breaks none. */
class StoreCheckTest {
  private static final int FIVE_MB = 5_000_001;

  @TempDir private Path folder;

  private List<Diagnostic> found(StoreSample sample, DeviceProfile profile) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    StoreCheck.check(sample.write(folder), "sample.epub", profile, diagnostics);
    return diagnostics.sorted();
  }

  private static String opf(StoreSample sample) {
    return "EPUB/package.opf";
  }

  /** Spoils the sample in the point of a rule. */
  private static StoreSample broken(StoreRule rule) throws IOException {
    StoreSample sample = new StoreSample();
    String opf = opf(sample);
    return switch (rule) {
      case COVER -> sample.changed(opf, " properties=\"cover-image\"", "");
      case COVER_SIZE -> sample.image("EPUB/cover.png", "png", 500, 800);
      case COVER_FORMAT -> sample.image("EPUB/cover.png", "gif", 1600, 2400);
      case COVER_SHAPE -> sample.image("EPUB/cover.png", "png", 2400, 1600);
      case COVER_BYTES ->
          sample.with("EPUB/cover.png", padded(StoreSample.picture("png", 1600, 2400), FIVE_MB));
      case COVER_TWICE ->
          sample
              .item("first.xhtml", "application/xhtml+xml", bytes(page("<img src='cover.png'/>")))
              .changed(opf, "<itemref", "<itemref idref=\"x\"/><itemref");
      case FILE_BYTES -> sample;
      case IMAGE_PIXELS ->
          sample.item("a.png", "image/png", StoreSample.picture("png", 2001, 2000));
      case IMAGE_BYTES ->
          sample.item("a.png", "image/png", padded(StoreSample.picture("png", 9, 9), FIVE_MB));
      case IMAGE_FORMAT -> sample.item("a.webp", "image/webp", bytes("RIFF...."));
      case IMAGE_MOVES -> sample.item("a.gif", "image/gif", moving());
      case IMAGE_COLOUR -> sample.item("a.jpg", "image/jpeg", forPrint());
      case NAME -> sample.item("my chapter.css", "text/css", bytes("p { margin: 0 }"));
      case NAME_CASE -> sample.item("Book.css", "text/css", bytes("p { margin: 0 }"));
      case EMPTY -> sample.body("<section></section>");
      case DOCUMENT_BYTES -> sample.body("<p>" + "It rained. ".repeat(30_000) + "</p>");
      case NCX ->
          sample
              .changed(
                  opf,
                  "<item id=\"ncx\" href=\"toc.ncx\""
                      + " media-type=\"application/x-dtbncx+xml\"/>\n",
                  "")
              .changed(opf, " toc=\"ncx\"", "")
              .without("EPUB/toc.ncx");
      case CONTENTS -> sample.changed("EPUB/nav.xhtml", "epub:type=\"toc\"", "");
      case LANDMARKS -> sample.changed("EPUB/nav.xhtml", "epub:type=\"landmarks\"", "");
      case PAGE_SOURCE ->
          sample.changed(
              "EPUB/nav.xhtml",
              "</nav>\n<nav epub:type=\"landmarks\"",
              "</nav>\n<nav epub:type=\"page-list\"><ol><li><a href=\"one.xhtml\">1</a></li></ol>"
                  + "</nav>\n<nav epub:type=\"landmarks\"");
      case DIRECTION -> sample.changed(opf, "<spine", "<spine page-progression-direction=\"rtl\"");
      case SCRIPT -> sample.body("<p>It rained.</p><script>rain()</script>");
      case REMOTE ->
          sample.body("<p>Rain <img src=\"https://example.org/rain.png\" alt=\"\"/></p>");
      case FORM -> sample.body("<p>Rain: <input type=\"text\"/></p>");
      case RIVAL_LINK -> sample.body("<p><a href=\"https://www.kobo.com/a\">Buy it</a></p>");
      case HIDDEN ->
          sample.body("<p>Rain</p><aside epub:type=\"footnote\" hidden=\"hidden\">Hail</aside>");
      case STYLE -> sample.with("EPUB/book.css", "p { margin-left: -2em }\n");
      case TEXT_SIZE -> sample.with("EPUB/book.css", "body { font-size: 12pt }\n");
      case FONT_LICENCE -> sample.item("a.ttf", "font/ttf", font(2));
      case PROTECTED ->
          sample.with("META-INF/encryption.xml", encrypted("urn:other", "EPUB/one.xhtml"));
      case TITLE -> sample.changed(opf, "A Book", "Untitled");
      case CREATOR -> sample.changed(opf, "Jane Doe", "Unknown");
      case LANGUAGE -> sample.changed(opf, ">en<", ">en-UK<");
      case PLACEHOLDER -> sample.body("<p>Lorem ipsum dolor sit amet.</p>");
    };
  }

  private static String page(String body) {
    return StoreSample.page(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // What comes after the end of a picture does no harm.
  private static byte[] padded(byte[] image, int length) {
    return Arrays.copyOf(image, length);
  }

  private static byte[] moving() throws IOException {
    byte[] still = StoreSample.picture("gif", 2, 2);
    byte[] extension = bytes("!\u000bNETSCAPE2.0\u0003\u0001\0\0\0");
    int screen = 13 + ((still[10] & 0x80) == 0 ? 0 : 3 << (still[10] & 7) + 1);
    ByteBuffer out = ByteBuffer.allocate(still.length + extension.length + 1);
    out.put(still, 0, screen).put((byte) '!').put((byte) 0xFF);
    out.put(extension, 1, extension.length - 1);
    return out.put(still, screen, still.length - screen).array();
  }

  private static byte[] forPrint() throws IOException {
    byte[] jpeg = StoreSample.picture("jpg", 8, 8);
    for (int i = 0; i + 9 < jpeg.length; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        jpeg[i + 9] = 4;
      }
    }
    return jpeg;
  }

  /** A font with nothing but what it says of its licence. */
  private static byte[] font(int licence) {
    ByteBuffer font = ByteBuffer.allocate(1200);
    font.putInt(0x00010000).putShort((short) 1).position(12);
    font.put(bytes("OS/2")).putInt(0).putInt(40).putInt(96);
    font.putShort(40 + 8, (short) licence);
    return font.array();
  }

  private static String encrypted(String method, String path) {
    return "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\""
        + " xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData>"
        + "<enc:EncryptionMethod Algorithm=\""
        + method
        + "\"/><enc:CipherData>"
        + "<enc:CipherReference URI=\""
        + path
        + "\"/></enc:CipherData></enc:EncryptedData>"
        + "</encryption>";
  }

  @Test
  void anEpubThatEveryStoreTakesHasNoFinding() throws IOException {
    for (DeviceProfile profile : DeviceProfile.values()) {
      assertEquals(List.of(), found(new StoreSample(), profile));
    }
    Diagnostics validity = new Diagnostics();
    FileCheck.check(new StoreSample().write(folder), "sample.epub", validity);
    assertEquals(List.of(), validity.sorted());
  }

  // An EPUB of 650 MB is not written for a test: that rule has one of its own.
  @ParameterizedTest
  @EnumSource(value = StoreRule.class, mode = EnumSource.Mode.EXCLUDE, names = "FILE_BYTES")
  void whatBreaksARuleBreaksNoOther(StoreRule rule) throws IOException {
    List<Diagnostic> all = found(broken(rule), DeviceProfile.EPUB);
    Set<DiagnosticCode> codes = new LinkedHashSet<>();
    all.forEach(finding -> codes.add(finding.code()));
    assertEquals(Set.of(rule.code()), codes, all.toString());
    assertFalse(all.getFirst().hint().isEmpty());
    for (DeviceProfile profile :
        List.of(DeviceProfile.KINDLE, DeviceProfile.KOBO, DeviceProfile.APPLE)) {
      List<Diagnostic> own = found(broken(rule), profile);
      assertTrue(rule.stores().contains(profile) || own.isEmpty(), profile + ": " + own);
      own.forEach(finding -> assertTrue(finding.message().endsWith(" (" + profile.title() + ")")));
    }
  }

  @Test
  void anEpubLargerThanAStoreTakesIsToldOfThatStore() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    StoreFindings findings = new StoreFindings("a.epub", DeviceProfile.EPUB, diagnostics);
    try (StoreEpub epub = StoreEpub.open(new StoreSample().write(folder)).orElseThrow()) {
      new FileRules(epub, findings).check(650_000_000);
      assertEquals(List.of(), diagnostics.sorted());
      new FileRules(epub, findings).check(1_500_000_000);
    }
    assertEquals(
        List.of("a.epub: the EPUB has 1500000000 bytes (Kindle, Kobo)"),
        diagnostics.sorted().stream().map(it -> it.place().path() + ": " + it.message()).toList());
  }

  @Test
  void aFindingNamesTheStoresItIsAbout() throws IOException {
    Map<StoreRule, String> expected = new EnumMap<>(StoreRule.class);
    expected.put(StoreRule.COVER, "(Kindle, Kobo, Apple Books)");
    expected.put(StoreRule.IMAGE_PIXELS, "(Apple Books)");
    expected.put(StoreRule.IMAGE_BYTES, "(Kindle, Kobo)");
    expected.put(StoreRule.SCRIPT, "(Kindle, Kobo)");
    for (Map.Entry<StoreRule, String> entry : expected.entrySet()) {
      String message = found(broken(entry.getKey()), DeviceProfile.EPUB).getFirst().message();
      assertTrue(message.endsWith(entry.getValue()), message);
    }
  }

  @Test
  void aLinkToTheStoreItselfIsNoLinkToAnother() throws IOException {
    StoreSample sample =
        new StoreSample().body("<p><a href=\"https://www.amazon.co.uk/dp/1\">Buy</a></p>");
    assertEquals(List.of(), found(sample, DeviceProfile.KINDLE));
    assertEquals(1, found(sample, DeviceProfile.APPLE).size());
  }

  @Test
  void aPageOfTheCoverThatIsMarkedIsTwiceOnlyInAFileForKindle() throws IOException {
    StoreSample sample =
        broken(StoreRule.COVER_TWICE)
            .with("EPUB/first.xhtml", page("<p epub:type=\"cover\"><img src=\"cover.png\"/></p>"));
    assertEquals(List.of(), found(sample, DeviceProfile.EPUB));
    assertEquals(1, found(sample, DeviceProfile.KINDLE).size());
  }

  @Test
  void theLicenceOfAnObfuscatedFontIsReadAndKindleTakesNone() throws IOException {
    for (int licence : new int[] {0, 2}) {
      byte[] font = font(licence);
      byte[] key = key("urn:uuid:e30fce9e-26fe-5906-860b-20dc14174656");
      for (int i = 0; i < 1040; i++) {
        font[i] ^= key[i % key.length];
      }
      StoreSample sample =
          new StoreSample()
              .item("a.ttf", "font/ttf", font)
              .with(
                  "META-INF/encryption.xml",
                  encrypted("http://www.idpf.org/2008/embedding", "EPUB/a.ttf"));
      assertEquals(licence / 2, found(sample, DeviceProfile.KOBO).size());
      assertEquals(licence / 2 + 1, found(sample, DeviceProfile.KINDLE).size());
    }
  }

  private static byte[] key(String identifier) {
    try {
      return java.security.MessageDigest.getInstance("SHA-1").digest(bytes(identifier));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMadeNumberMayHangInTheMargin() throws IOException {
    StoreSample sample = style("p::before { content: \"1\"; margin-inline-start: -2em }");
    assertEquals(List.of(), found(sample, DeviceProfile.KINDLE));
  }

  @Test
  void otherWaysToBreakTheRulesAreFoundToo() throws IOException {
    assertCode(StoreRule.LANGUAGE, changed(">en<", ">und<"));
    assertCode(StoreRule.LANGUAGE, changed(">en<", ">xx<"));
    assertCode(StoreRule.CREATOR, changed("<dc:creator>Jane Doe</dc:creator>", ""));
    assertCode(StoreRule.DIRECTION, changed(">en<", ">ar<"));
    assertCode(StoreRule.EMPTY, new StoreSample().with("EPUB/notes.txt", new byte[0]));
    assertCode(StoreRule.NAME, new StoreSample().with("EPUB/größe.css", "p { margin: 0 }"));
    assertCode(StoreRule.NAME_CASE, changed("href=\"book.css\"", "href=\"Book.css\""));
    assertCode(StoreRule.COVER_SIZE, new StoreSample().image("EPUB/cover.png", "png", 1, 10_001));
    assertCode(StoreRule.REMOTE, style("p { background: url(https://example.org/a.png) }"));
    assertCode(StoreRule.STYLE, style("p { position: fixed }"));
    assertCode(StoreRule.STYLE, style("p { padding: 1em; margin: 0 -2em }"));
    assertCode(StoreRule.STYLE, new StoreSample().body("<p style=\"margin-top: -3px\">Rain</p>"));
    assertCode(StoreRule.TEXT_SIZE, style("p, li { font: italic 10px/1.2 serif }"));
    assertCode(StoreRule.SCRIPT, new StoreSample().body("<p onclick=\"rain()\">Rain</p>"));
    assertCode(
        StoreRule.HIDDEN,
        style("div.all { display: none }")
            .body("<p>Rain</p><div class=\"all\">" + "rain ".repeat(2001) + "</div>"));
    assertCode(StoreRule.PROTECTED, new StoreSample().with("META-INF/rights.xml", "<rights/>"));
  }

  private static StoreSample style(String css) throws IOException {
    return new StoreSample().with("EPUB/book.css", css);
  }

  private static StoreSample changed(String words, String others) throws IOException {
    return new StoreSample().changed("EPUB/package.opf", words, others);
  }

  private void assertCode(StoreRule rule, StoreSample sample) throws IOException {
    Set<DiagnosticCode> codes =
        found(sample, DeviceProfile.EPUB).stream()
            .map(Diagnostic::code)
            .collect(Collectors.toSet());
    assertTrue(codes.contains(rule.code()), rule + ": " + codes);
  }

  @Test
  void theDocumentationHasEveryRuleWithItsSource() throws IOException {
    String page = Files.readString(Path.of("src/docs/devices.md"));
    for (StoreRule rule : StoreRule.values()) {
      String row = "| " + rule.code().id() + " | ";
      assertTrue(page.contains(row), row);
      assertTrue(page.contains(" | " + rule.source() + " |"), rule.source());
    }
  }

  @Test
  void everyCodeOfStoreHasARuleWithASource() {
    Stream.of(DiagnosticCode.values())
        .filter(code -> code.id().startsWith("STORE-"))
        .forEach(code -> assertTrue(StoreRule.of(code).source().length() > 4, code.id()));
    assertEquals(
        StoreRule.values().length,
        Stream.of(DiagnosticCode.values()).filter(it -> it.id().startsWith("STORE-")).count());
  }
}
