package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.theme.sfnt.FontParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fonts with a damaged table, one after the other: each is told by its file's name and the table's,
 * at the line of {@code theme.yaml} that asks for it, and the book is set as well as can be.
 */
class DamagedFontsTest {
  private static final Path FONT =
      Path.of("styles/classic/fonts/alegreya-sans/AlegreyaSans_400Regular.ttf");

  /** Where each table counts something, or says how great it is. */
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("CFF ", 4),
          Map.entry("GDEF", 4),
          Map.entry("GPOS", 8),
          Map.entry("GSUB", 8),
          Map.entry("OS/2", 4),
          Map.entry("cmap", 2),
          Map.entry("glyf", 0),
          Map.entry("head", 18),
          Map.entry("hhea", 34),
          Map.entry("kern", 2),
          Map.entry("loca", 0),
          Map.entry("maxp", 4),
          Map.entry("name", 2));

  /** Those whose bytes only a checksum can vouch for. */
  private static final List<String> UNSTRUCTURED = List.of("cvt ", "fpgm", "prep");

  private static final String KERNING =
      "0000 0001 0000 0014 0001 0001 0006 0000 0000 0024 0039 ffce".replace(" ", "");

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
          + "<text x='2' y='10' font-family='Own'>Word</text></svg>";

  @TempDir private Path folder;

  /** A font file and the table that is damaged in it. */
  record Damage(String kind, String tag, byte[] file) {
    @Override
    public String toString() {
      return kind + " " + tag;
    }
  }

  static List<Damage> damages() throws IOException {
    Map<String, byte[]> trueType = FontParts.of(Files.readAllBytes(FONT));
    trueType.put("kern", java.util.HexFormat.of().parseHex(KERNING));
    byte[] whole = FontParts.file(trueType);
    List<Damage> damages = damages("ttf", trueType);
    damages.addAll(damages("otf", FontParts.of(FontParts.postScript(whole))));
    return damages;
  }

  private static List<Damage> damages(String outlines, Map<String, byte[]> tables) {
    List<Damage> damages = new ArrayList<>();
    tables.forEach(
        (tag, table) -> {
          if (tag.equals("gasp")) {
            return; // Nobody reads it.
          }
          if (!UNSTRUCTURED.contains(tag)) {
            add(damages, outlines + " cut", tables, tag, Arrays.copyOf(table, table.length / 2));
            add(damages, outlines + " zeroed", tables, tag, new byte[table.length]);
          }
          Integer count = COUNTS.get(tag);
          if (count != null) {
            byte[] absurd = table.clone();
            Arrays.fill(absurd, count, count + 2, (byte) 0x7F);
            add(damages, outlines + " absurd", tables, tag, absurd);
          }
          if (outlines.equals("ttf") || tag.equals("CFF ")) {
            damages.add(new Damage(outlines + " torn", tag, torn(tables, tag)));
            damages.add(new Damage(outlines + " outside", tag, outside(tables, tag)));
          }
        });
    return damages;
  }

  private static void add(
      List<Damage> damages, String kind, Map<String, byte[]> tables, String tag, byte[] table) {
    Map<String, byte[]> changed = new java.util.TreeMap<>(tables);
    changed.put(tag, table);
    damages.add(new Damage(kind, tag, FontParts.file(changed)));
  }

  private static int record(byte[] file, String tag) {
    String all = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    return all.indexOf(tag, 12);
  }

  /** Bits of its second half are wrong, the checksum is that of the whole. */
  private static byte[] torn(Map<String, byte[]> tables, String tag) {
    byte[] file = FontParts.file(tables);
    java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(file);
    int start = in.getInt(record(file, tag) + 8);
    int length = in.getInt(record(file, tag) + 12);
    if (tag.equals("head")) {
      Arrays.fill(file, start + 12, start + 20, (byte) 0);
    } else {
      for (int at = start + length / 4 * 2 + 1; at < start + length; at += 2) {
        file[at] ^= 1;
      }
    }
    return file;
  }

  private static byte[] outside(Map<String, byte[]> tables, String tag) {
    byte[] file = FontParts.file(tables);
    java.nio.ByteBuffer.wrap(file).putInt(record(file, tag) + 8, file.length - 1);
    return file;
  }

  @ParameterizedTest
  @MethodSource("damages")
  void areToldAndTheBookIsSet(Damage damage) throws IOException {
    ProgramRun run = build(damage.file(), "extends: classic\n", "--edition", "print");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("bad.pdf\t"), run.out());
    String told =
        "styles/own/theme.yaml:6:14: warning\\[STYLE-00[68]\\]: [^\n]*font own.ttf[^\n]*'"
            + Pattern.quote(damage.tag().strip())
            + "'";
    assertTrue(Pattern.compile(told).matcher(run.err()).find(), run.err());
    assertTrue(run.err().endsWith("\n1 warning\n"), run.err());
  }

  /** The EPUB leaves out what is broken; the css engine sets from another font, as it can. */
  @ParameterizedTest
  @MethodSource("essential")
  void areToldByTheOtherEnginesToo(Damage damage) throws IOException {
    String named = "'" + damage.tag() + "'";
    ProgramRun epub = build(damage.file(), "extends: classic\n", "--edition", "epub");
    assertEquals(ExitCode.DONE, epub.code(), epub.err());
    assertTrue(epub.err().contains("own.ttf") && epub.err().contains(named), epub.err());
    String css = "editions.print.engine=css";
    ProgramRun print =
        build(damage.file(), "extends: classic\n", "--edition", "print", "--set", css);
    assertEquals(ExitCode.DONE, print.code(), print.err());
    assertTrue(print.err().contains("own.ttf") && print.err().contains(named), print.err());
  }

  static List<Damage> essential() throws IOException {
    List<String> tags = List.of("cmap", "glyf", "loca", "hmtx", "GPOS", "name");
    return damages().stream()
        .filter(damage -> tags.contains(damage.tag()) && damage.kind().startsWith("ttf"))
        .toList();
  }

  @Test
  void aSoundFontWithPostScriptOutlinesIsSetInSilence() throws IOException {
    byte[] font = FontParts.postScript(Files.readAllBytes(FONT));
    ProgramRun run = build(font, "extends: classic\n", "--edition", "print", "--check");
    assertEquals("", run.findings());
    assertEquals(ExitCode.DONE, run.code());
  }

  @Test
  void withoutAnyUsableFontNoPdfIsWritten() throws IOException {
    Map<String, byte[]> tables = FontParts.of(Files.readAllBytes(FONT));
    tables.put("glyf", new byte[tables.get("glyf").length]);
    ProgramRun run = build(FontParts.file(tables), "", "--edition", "print");
    assertEquals("", run.out());
    assertTrue(run.err().contains("own.ttf: its table 'glyf' draws nothing"), run.err());
    assertTrue(run.err().contains("no usable font"), run.err());
  }

  private ProgramRun build(byte[] font, String below, String... more) throws IOException {
    write(
        "book.yaml",
        "title: Bad\nlanguage: en\ndate: 2026-01-01\ncreators: [{name: N}]\ntheme: own\n");
    write("images/d.svg", DRAWING);
    write(
        "a.md",
        "![D.](images/d.svg){alt=\"A word.\"}\n\n"
            + "# A\n\n"
            + "Some *words* of an “office”, and **AVATARs** of `code`.\n");
    write(
        "styles/own/theme.yaml",
        "name: own\n"
            + (below.isEmpty() ? "trim: A5\n" : below)
            + "fonts:\n  text:\n    family: Own\n    regular: own.ttf\n"
            + "styles: {compositor: own.css}\n");
    write("styles/own/own.css", "body, h1, h2, code { font-family: \"Own\" }\n");
    Files.write(folder.resolve("styles/own/own.ttf"), font);
    List<String> arguments =
        new ArrayList<>(
            List.of("build", folder.toString(), "-o", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
