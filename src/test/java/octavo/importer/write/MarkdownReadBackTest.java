package octavo.importer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;
import org.junit.jupiter.api.Test;

/** What is written as Markdown, the project's own parser reads as the same characters. */
class MarkdownReadBackTest {
  private static final String[] PIECES = {
    "word",
    "a",
    "b1",
    "2",
    "12",
    " ",
    " ",
    " ",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "~",
    "~~",
    "[",
    "]",
    "[1]",
    "[18]",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "</i>",
    "<!--",
    "&",
    "&amp;",
    "&#65;",
    "\\",
    "\\\\",
    "!",
    "^",
    "^[",
    "![",
    "#",
    "##",
    "-",
    "--",
    "---",
    "+",
    "=",
    "===",
    "|",
    "||",
    "^^",
    ":",
    "{",
    "}",
    "{.x}",
    "{#id}",
    ".",
    ",",
    "1.",
    "1)",
    "http://a.b/c_d",
    "é",
    "ß",
    "中文",
    "𝒳",
    "—",
    "“",
    "”",
    "’",
    "\u00a0",
    "$",
    "@",
    "%",
    "\n",
    "\n",
    "+-+",
    "+---+",
    "```",
    "~~~",
    "]:",
    "[^x]",
    "x@y.z",
    "www.a.b",
    "Table:",
    "\t",
    "![](x)",
    "[a](b)",
    "    ",
    "<div>",
    "<https://x>"
  };

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.Plain.EMPHASIS,
          TextStyle.Plain.STRONG,
          TextStyle.Plain.CODE,
          TextStyle.Plain.SUPERSCRIPT,
          TextStyle.Plain.SUBSCRIPT,
          TextStyle.Plain.STRUCK,
          new TextStyle.Link("https://example.org/a_(b)?c=d&e;"),
          new TextStyle.Link("a b<c>"),
          new TextStyle.NoteMark("7"),
          new TextStyle.NoteMark("note 1"),
          new TextStyle.Foreign("de-AT"),
          new TextStyle.Directed("rtl"),
          TextStyle.Plain.SMALL_CAPS,
          new TextStyle.Anchor("place"));

  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void charactersWithoutStylesComeBackAsTheyAre() {
    for (int i = 0; i < 6_000; i++) {
      assertBack(new Passage.Paragraph(plain(1 + random.nextInt(9))));
    }
  }

  @Test
  void charactersInStylesOfAnyOverlapComeBackAsTheyAre() {
    for (int i = 0; i < 6_000; i++) {
      assertBack(new Passage.Paragraph(styled(1 + random.nextInt(9))));
    }
  }

  @Test
  void everyKindOfPassageComesBackAsItIs() {
    for (int i = 0; i < 3_000; i++) {
      assertBack(passage());
    }
  }

  @Test
  void textsOfNotesComeBackAsTheyAre() {
    for (int i = 0; i < 3_000; i++) {
      List<Passage> notes =
          List.of(
              new Passage.NoteText("18", filled()),
              new Passage.NoteText("18", filled()),
              new Passage.NoteText("a b", filled()));
      MarkdownText markdown = MarkdownText.of(notes, markup());
      boolean tied = markdown.tied();
      String file = NotesFile.of(notes, markdown);
      List<String> expected =
          new ArrayList<>(
              List.of(
                  "note 18",
                  expected(notes.get(0), tied),
                  expected(notes.get(1), tied),
                  "note a-b",
                  expected(notes.get(2), tied)));
      NotesFile.missing(notes, tied).forEach(number -> expected.add("note " + number));
      assertEquals(expected, ReadBack.lines(file), file);
    }
  }

  private Passage passage() {
    return switch (random.nextInt(4)) {
      case 0 -> new Passage.Heading(1 + random.nextInt(6), filled());
      case 1 -> new Passage.Quotation(filled());
      case 2 -> new Passage.Verse(filled());
      default -> new Passage.Code("java", plain(9));
    };
  }

  private TracedText filled() {
    TracedText text = styled(1 + random.nextInt(9));
    return text.value().isBlank() ? TracedText.inserted("word", 0) : text;
  }

  private TracedText plain(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return TracedText.of(new Transcript("a", text.toString(), List.of()), 0, text.length());
  }

  private TracedText styled(int pieces) {
    TracedText text = plain(pieces).strip();
    for (int i = random.nextInt(4); i > 0 && text.length() > 0; i--) {
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      TextStyle style = STYLES.get(random.nextInt(STYLES.size()));
      boolean apart = text.spans().stream().noneMatch(it -> it.start() < end && it.end() > start);
      boolean bare = text.value().matches("(?s).*\\[\\d{1,3}\\].*");
      boolean code = style == TextStyle.Plain.CODE;
      boolean atom = code || style instanceof TextStyle.NoteMark;
      if (!atom || apart && (!code || !bare)) {
        text = text.styled(start, end, style);
      }
    }
    return text;
  }

  private static SourceText source() {
    return new SourceText(
        new Transcript("a", "", List.of()),
        List.of(),
        List.of(),
        Particulars.NONE,
        new TreeMap<>(),
        SourceText.Markup.NONE);
  }

  @Test
  void tablesComeBackWithTheirCaptions() {
    for (int i = 0; i < 3_000; i++) {
      List<List<TracedText>> rows = List.of(List.of(word(), word()), List.of(word(), word()));
      TracedText caption = filled();
      Passage.Table table = new Passage.Table(1 + i % 2, rows, List.of(), caption);
      boolean tied = MarkdownText.of(List.of(table), markup()).tied();
      String file = file(List.of(table));
      assertEquals("caption " + characters(caption, tied), ReadBack.lines(file).getFirst(), file);
      assertEquals(9, ReadBack.lines(file).size(), file);
    }
  }

  private static TracedText word() {
    return TracedText.inserted("word", 0);
  }

  // Half of the texts are as structured sources have them, whose line ends are set.
  private SourceText.Markup markup() {
    return random.nextBoolean() ? SourceText.Markup.NONE : SourceText.Markup.STRUCTURED;
  }

  private String file(List<Passage> all) {
    MarkdownText markdown = MarkdownText.of(all, markup());
    return new MarkdownWriter(markdown, new Doubts(source(), List.of())).write(all);
  }

  private void assertBack(Passage passage) {
    List<Passage> all = List.of(passage);
    String file = file(all);
    String expected = expected(passage, MarkdownText.of(all, markup()).tied());
    List<String> lines = expected.isEmpty() ? List.of() : List.of(expected);
    assertEquals(lines, ReadBack.lines(file), file);
  }

  private static String expected(Passage passage, boolean tied) {
    return switch (passage) {
      case Passage.Code(var language, var text) -> "code " + language + "\n" + ended(text.value());
      case Passage.Heading(int level, var text) ->
          "heading " + level + " " + characters(text, tied);
      default -> characters(passage.texts().getFirst(), tied);
    };
  }

  private static String ended(String code) {
    return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
  }

  // The characters with each mark of a note in double brackets.
  private static String characters(TracedText text, boolean tied) {
    List<TextSpan> marks = new ArrayList<>();
    text.spans().stream()
        .filter(span -> span.style() instanceof TextStyle.NoteMark)
        .sorted(Comparator.comparingInt(TextSpan::start).thenComparing(span -> -span.end()))
        .forEach(marks::add);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (TextSpan mark : marks) {
      if (mark.start() >= at) {
        String label = ((TextStyle.NoteMark) mark.style()).label();
        out.append(text.value(), at, mark.start());
        out.append(label.equals("7") ? "⟦7⟧" : "⟦^note-1⟧");
        at = mark.end();
      }
    }
    out.append(text.value().substring(at));
    String all = out.toString();
    return ReadBack.tidy(!tied ? all.replaceAll("\\[(\\d{1,3})\\]", "⟦$1⟧") : all);
  }
}
