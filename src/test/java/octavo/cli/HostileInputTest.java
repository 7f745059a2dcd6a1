package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a book must never do to the program: each ends in a finding with its place and an exit code,
 * the rest of the book unharmed, and never in a stack trace.
 */
class HostileInputTest {
  /** Generous: it is to catch what grows with the square of the input, not a slow machine. */
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static final String SETTINGS =
      """
      title: Hostile
      creators: [{name: Nobody}]
      language: en
      date: 2026-01-01
      """;

  @TempDir private Path folder;

  @Test
  void aMissingChapterFile() throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md, gone.md]\n");
    write("a.md", "# A\n\nWords.\n");
    assertError("book.yaml:5:18: error[FILE-001]");
  }

  @Test
  void badYaml() throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md\n");
    write("a.md", "# A\n\nWords.\n");
    assertError("book.yaml:", "error[SET-001]");
  }

  @Test
  void anImpossibleDate() throws IOException {
    write("book.yaml", SETTINGS.replace("2026-01-01", "2026-02-30") + "contents: [a.md]\n");
    write("a.md", "# A\n\nWords.\n");
    assertError("book.yaml:4:7: error[SET-004]", "2026-02-30");
  }

  @Test
  void aBillionLaughs() throws IOException {
    StringBuilder yaml = new StringBuilder(SETTINGS + "contents: [a.md]\nl0: &l0 [x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("l" + i + ": &l" + i + " [*l" + (i - 1) + ", *l" + (i - 1) + "]\n");
    }
    write("book.yaml", yaml.toString());
    write("a.md", "# A\n\nWords.\n");
    assertError("book.yaml:", "error[SET-00");
  }

  @Test
  void twoDefinitionsOfANote() throws IOException {
    assertWarning("Words.[^a]\n\n[^a]: One.\n\n[^a]: Two.\n", "a.md:7:1: warning[NOTE-003]");
  }

  @Test
  void aNoteThatCitesItself() throws IOException {
    assertWarning("Words.[^a]\n\n[^a]: See [^a].\n", "a.md:5:", "warning[NOTE-004]");
  }

  @Test
  void aMissingImage() throws IOException {
    assertWarning("![Alt](gone.png)\n", "a.md:3:", "warning[FIG-001]");
  }

  @Test
  void anImageThatIsNone() throws IOException {
    Files.write(folder.resolve("noise.png"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    assertWarning("![Alt](noise.png)\n", "a.md:3:", "warning[FIG-003]");
  }

  @Test
  void aPngThatSaysItIsTwoToTheThirtyFirstWide() throws IOException {
    Files.write(folder.resolve("wide.png"), png(Integer.MIN_VALUE, 1));
    assertWarning("![Alt](wide.png)\n", "a.md:3:", "warning[FIG-00");
  }

  @Test
  void aPngThatSaysItIsHuge() throws IOException {
    Files.write(folder.resolve("huge.png"), png(Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertWarning("![Alt](huge.png)\n", "a.md:3:", "warning[FIG-00");
  }

  @Test
  void aPngThatEndsInItsMiddle() throws IOException {
    byte[] whole = png(10, 10);
    Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(whole, whole.length - 20));
    assertWarning("![Alt](cut.png)\n", "a.md:3:", "warning[FIG-003]");
  }

  @Test
  void anSvgWithAnExternalEntity() throws IOException {
    write("secret.txt", "SECRETWORD");
    write(
        "evil.svg",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"secret.txt\">]>"
            + "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
            + "<text>&x;</text></svg>");
    assertWarning("![Alt](evil.svg)\n", "a.md:3:", "warning[FIG-00");
  }

  @Test
  void anSvgWithAScript() throws IOException {
    write(
        "evil.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='alert(1)'>"
            + "<script>alert(1)</script><rect width='9' height='9'/></svg>");
    assertWarning("![Alt](evil.svg)\n", "a.md:3:", "warning[FIG-006]");
  }

  @Test
  void anSvgWithAFilterWithoutMeasure() throws IOException {
    write(
        "evil.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><filter id='f'>"
            + "<feGaussianBlur stdDeviation='1e6'/></filter>"
            + "<rect width='9' height='9' filter='url(#f)'/></svg>");
    assertWarning("![Alt](evil.svg)\n", "a.md:3:", "warning[FIG-003]");
  }

  @Test
  void anSvgThatUsesItself() throws IOException {
    write(
        "evil.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
            + "<g id='g'><use href='#g'/></g></svg>");
    assertWarning("![Alt](evil.svg)\n", "a.md:3:", "warning[FIG-003]");
  }

  @Test
  void aPathThatLeavesTheFolder() throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md]\n");
    write("a.md", "# A\n\nWords.\n\n![Alt](../../../../etc/passwd)\n");
    assertError("a.md:5:", "error[FILE-002]");
  }

  @Test
  void aChapterOutsideTheFolder() throws IOException {
    write("book.yaml", SETTINGS + "contents: [../a.md]\n");
    assertError("book.yaml:5:12: error[FILE-002]");
  }

  @Test
  void aRemoteImage() throws IOException {
    assertWarning("![Alt](https://example.org/a.png)\n", "a.md:3:", "warning[FIG-002]");
  }

  @Test
  void badUtf8() throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md]\n");
    Files.write(folder.resolve("a.md"), new byte[] {'a', ' ', (byte) 0xc3, ' ', (byte) 0xff, 'b'});
    ProgramRun run = build();
    assertTrue(run.err().contains("a.md"), run.err());
    assertTrue(run.err().contains("[FILE-00"), run.err());
  }

  @Test
  void utf16() throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md]\n");
    Files.write(
        folder.resolve("a.md"), "\ufeff# A\n\nWörds.\n".getBytes(StandardCharsets.UTF_16LE));
    ProgramRun run = build();
    assertTrue(run.err().contains("a.md: note[FILE-007]"), run.err());
    assertEquals(ExitCode.DONE, run.code());
  }

  @Test
  void nulBytes() throws IOException {
    assertWarning("Wo\0rds \u0001 and \u001b[2J more.\n", "a.md:3:", "warning[FILE-004]");
  }

  @Test
  void anEmptyManuscript() throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md]\n");
    write("a.md", "");
    assertError("error[BOOK-001]");
  }

  @Test
  void anEmptyFolder() {
    assertError("error[BOOK-001]");
  }

  @Test
  void fiveMegabytesOnOneLine() throws IOException {
    assertDone("# A\n\n" + "word ".repeat(1 << 20) + "\n");
  }

  @Test
  void fiveMegabytesOfOpenBrackets() throws IOException {
    assertDone("# A\n\nWords " + "[".repeat(5 << 20) + "\n");
  }

  @Test
  void aMillionUnclosedMarks() throws IOException {
    assertDone("# A\n\n" + "*a _b `c ![d [^e ".repeat(100_000) + "\n");
  }

  @Test
  void twentyThousandNestedQuotations() throws IOException {
    assertWarning("> ".repeat(20_000) + "deep\n", "a.md:3:", "warning[TEXT-002]");
  }

  @Test
  void tenThousandNestedLists() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(" ".repeat(2 * i)).append("- a\n");
    }
    assertDone("# A\n\n" + text);
  }

  @Test
  void aTitleThatWouldLeaveTheOutputFolder() throws IOException {
    write("book.yaml", SETTINGS.replace("Hostile", "\"../../../tmp/x\\0\"") + "contents: [a.md]\n");
    write("a.md", "# A\n\nWords.\n");
    ProgramRun run = build();
    assertTrue(run.out().contains("/out/tmp-x.epub\t") || run.code() == ExitCode.FINDINGS);
  }

  private void assertDone(String chapter) throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md]\n");
    write("a.md", chapter);
    ProgramRun run = build();
    assertEquals(ExitCode.DONE, run.code(), () -> head(run));
    assertFalse(run.out().isEmpty());
  }

  private void assertWarning(String chapter, String... parts) throws IOException {
    write("book.yaml", SETTINGS + "contents: [a.md]\n");
    write("a.md", "# A\n\n" + chapter + "\n\nThe rest of the book.\n");
    ProgramRun run = build();
    assertEquals(ExitCode.DONE, run.code(), () -> head(run));
    assertFalse(run.out().isEmpty());
    for (String part : parts) {
      assertTrue(run.err().contains(part), () -> part + " in " + head(run));
    }
  }

  private void assertError(String... parts) {
    ProgramRun run = build();
    assertEquals(ExitCode.FINDINGS, run.code(), () -> head(run));
    assertEquals("", run.out());
    for (String part : parts) {
      assertTrue(run.err().contains(part), () -> part + " in " + head(run));
    }
  }

  private ProgramRun build() {
    String out = folder.resolve("target/out").toString();
    ProgramRun run =
        assertTimeoutPreemptively(
            LIMIT,
            () ->
                ProgramRun.in(
                    Map.of(),
                    Disk.REAL,
                    "build",
                    folder.toString(),
                    "--edition",
                    "epub",
                    "-o",
                    out,
                    "--jobs",
                    "2"));
    assertFalse(run.err().contains("bug in Octavo"), () -> head(run));
    assertFalse(run.err().contains("\u001b"), "a control character reached the terminal");
    for (String line : run.err().split("\n")) {
      assertTrue(line.length() < 1_000, "a line of " + line.length() + " characters was printed");
    }
    return run;
  }

  private static String head(ProgramRun run) {
    String all = run.code() + "\n" + run.out() + run.err();
    return all.substring(0, Math.min(all.length(), 2_000));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** A one-bit grey PNG whose header says any size; its one row of pixels is honest for 1 × 1. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put(new byte[] {1, 0, 0, 0, 0});
    chunk(png, "IHDR", head.array());
    chunk(png, "IDAT", Base64.getDecoder().decode("eJxjYAAAAAIAAQ=="));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] bytes)
      throws IOException {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(bytes);
    png.write(ByteBuffer.allocate(4).putInt(bytes.length).array());
    png.write(type.getBytes(StandardCharsets.US_ASCII));
    png.write(bytes);
    png.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
