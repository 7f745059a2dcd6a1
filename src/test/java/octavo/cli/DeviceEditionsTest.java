package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The EPUBs of one book for each of the devices. */
class DeviceEditionsTest {
  private static final Path BOOK = Path.of("src/test/resources/books/placements");
  private static final List<String> DEVICES = List.of("epub", "kindle", "kobo", "apple");
  private static final Pattern SPAN =
      Pattern.compile("<span class=\"koboSpan\" id=\"kobo\\.(\\d+)\\.(\\d+)\">");

  @TempDir private Path folder;

  private static List<String> settings(String... more) {
    List<String> out = new ArrayList<>();
    for (String device : DEVICES) {
      out.addAll(List.of("--set", "editions." + device + ".profile=" + device));
    }
    for (String setting : more) {
      out.addAll(List.of("--set", setting));
    }
    return out;
  }

  private Map<String, byte[]> built(Path book, String device, String... more) throws IOException {
    return entries(build(book, device, more));
  }

  private Path build(Path book, String device, String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", book.toString()));
    arguments.addAll(List.of("-o", folder.toString(), "--edition", device, "--check"));
    arguments.addAll(settings(more));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private static Map<String, byte[]> entries(Path epub) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "src/test/resources/books/placements", "../shared/corpus/keynes"})
  void theFileForEachDeviceIsProvedAndValid(Path book) throws IOException {
    assumeTrue(Files.isDirectory(book), book + " is not there");
    for (String device : DEVICES) {
      Path epub = build(book, device);
      Diagnostics found = new Diagnostics();
      FileCheck.check(epub, epub.toString(), found);
      assertEquals(List.of(), found.sorted(), device);
      List<String> check = new ArrayList<>(List.of("check", "--book", book.toString()));
      check.add(epub.toString());
      check.addAll(settings());
      ProgramRun run = ProgramRun.of(check.toArray(String[]::new));
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertTrue(run.out().contains("proved against its manuscript, edition " + device), run.out());
    }
  }

  @Test
  void kindleHasNoPageForItsCoverAndNumbersThatLeadBack() throws IOException {
    Map<String, byte[]> entries = built(BOOK, "kindle");
    assertFalse(entries.containsKey("EPUB/text/cover.xhtml"));
    assertTrue(text(entries, "EPUB/package.opf").contains("properties=\"cover-image\""));
    int notes = 0;
    for (String name : entries.keySet()) {
      if (!name.endsWith(".xhtml")) {
        continue;
      }
      String text = text(entries, name);
      Matcher note = Pattern.compile("<aside class=\"note\".*?</aside>").matcher(text);
      while (note.find()) {
        notes++;
        boolean cited = note.group().contains("doc-backlink");
        assertEquals(cited, note.group().contains("<span class=\"note-number\"><a "), note.group());
        assertFalse(note.group().contains("hidden"), note.group());
      }
    }
    assertTrue(notes > 10, "notes: " + notes);
  }

  @Test
  void koboHasSpansThatCountParagraphsAndSegments() throws IOException {
    Path epub = build(BOOK, "kobo");
    assertTrue(epub.toString().endsWith(".kepub.epub"), epub.toString());
    for (Map.Entry<String, byte[]> entry : entries(epub).entrySet()) {
      if (!entry.getKey().endsWith(".xhtml")) {
        continue;
      }
      String text = new String(entry.getValue(), StandardCharsets.UTF_8);
      assertTrue(text.contains("<div id=\"book-columns\"><div id=\"book-inner\">"), entry.getKey());
      assertCounts(text);
    }
  }

  private static void assertCounts(String text) {
    Matcher span = SPAN.matcher(text);
    int paragraph = 0;
    int segment = 0;
    while (span.find()) {
      boolean next = Integer.parseInt(span.group(1)) != paragraph;
      paragraph += next ? 1 : 0;
      segment = next ? 1 : segment + 1;
      assertEquals(paragraph + "." + segment, span.group(1) + "." + span.group(2));
    }
    assertTrue(paragraph > 0, text);
  }

  @Test
  void appleIsToldToUseTheFontsAndTheOthersAreNot() throws IOException {
    String options = "META-INF/com.apple.ibooks.display-options.xml";
    for (String device : DEVICES) {
      Map<String, byte[]> entries = built(BOOK, device);
      boolean apple = device.equals("apple");
      String document = text(entries, "EPUB/package.opf");
      assertEquals(apple, entries.containsKey(options), device);
      assertEquals(apple, document.contains("<meta property=\"ibooks:specified-fonts\">true</"));
      assertEquals(apple, document.contains(" prefix=\"ibooks: http://vocabulary.itunes.apple"));
    }
  }

  @Test
  void notesPopUpOnDevicesUnlessTheEditionSaysWhereTheyStand() throws IOException {
    assertTrue(
        built(BOOK, "epub", "editions.epub.notes.placement=book").keySet().stream()
            .anyMatch(name -> name.endsWith("notes.xhtml")));
    assertTrue(
        built(BOOK, "apple", "editions.apple.notes.placement=book").keySet().stream()
            .anyMatch(name -> name.endsWith("notes.xhtml")));
    assertFalse(
        built(BOOK, "apple").keySet().stream().anyMatch(name -> name.endsWith("notes.xhtml")));
  }

  @Test
  void obfuscatedFontsAreTheFontsOnceTheKeyIsTakenOff() throws IOException {
    Map<String, byte[]> plain = built(BOOK, "epub");
    Map<String, byte[]> hidden = built(BOOK, "epub", "editions.epub.fonts.obfuscate=true");
    assertArrayEquals(
        hidden.get("META-INF/encryption.xml"),
        built(BOOK, "epub", "fonts.obfuscate=true").get("META-INF/encryption.xml"));
    List<String> fonts = plain.keySet().stream().filter(name -> name.endsWith(".ttf")).toList();
    assertFalse(fonts.isEmpty());
    for (String font : fonts) {
      assertTrue(text(hidden, "META-INF/encryption.xml").contains("URI=\"" + font + "\""), font);
      byte[] bytes = hidden.get(font);
      assertNotEquals(plain.get(font)[0], bytes[0]);
      byte[] key = key(text(hidden, "EPUB/package.opf"));
      for (int i = 0; i < 1040; i++) {
        bytes[i] ^= key[i % key.length];
      }
      assertArrayEquals(plain.get(font), bytes, font);
    }
  }

  private static byte[] key(String document) {
    Matcher identifier =
        Pattern.compile("<dc:identifier id=\"publication-id\">([^<]*)<").matcher(document);
    assertTrue(identifier.find());
    try {
      return MessageDigest.getInstance("SHA-1")
          .digest(identifier.group(1).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
