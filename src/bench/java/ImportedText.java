import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts that are made to be imported: always the same, of so many words. */
final class ImportedText {
  private static final List<String> WORDS =
      List.of(
          "the", "of", "stone", "river", "garden", "letter", "machine", "house", "window", "paper",
          "morning", "council", "winter", "people", "water", "station", "history", "number",
          "reading", "author", "measure", "bridge", "valley", "teacher", "harbour", "market");

  private static final int IN_A_SENTENCE = 18;
  private static final int IN_A_PARAGRAPH = 6;
  private static final int IN_A_SECTION = 84;

  private final Random random = new Random(7);
  private final int sentences;

  private ImportedText(int words) {
    this.sentences = Math.max(1, words / IN_A_SENTENCE);
  }

  /** What a text is like. */
  enum Kind {
    /** A page of an encyclopedia, with a note to every sentence. */
    PAGE("a page of HTML with notes", "html"),
    /** One line without an end. */
    BLOCK("plain text in one block", "txt"),
    /** A sentence a line, with marks of notes. */
    SENTENCES("plain text, a sentence a line", "txt"),
    /** Lines of a typewriter, and a blank one between paragraphs. */
    LINES("plain text in broken lines", "txt");

    private final String what;
    private final String ending;

    Kind(String what, String ending) {
      this.what = what;
      this.ending = ending;
    }

    String what() {
      return what;
    }

    String ending() {
      return ending;
    }
  }

  /**
   * A text.
   *
   * @param words about how many words it has, without those of its notes
   */
  static String of(Kind kind, int words) {
    ImportedText text = new ImportedText(words);
    return switch (kind) {
      case PAGE -> text.page();
      case BLOCK -> text.plain(" ", " ");
      case SENTENCES -> text.plain("\n", "\n");
      case LINES -> text.plain("\n", "\n\n");
    };
  }

  private String plain(String between, String after) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      String said = sentence(IN_A_SENTENCE);
      text.append(
          switch (i % 5) {
            case 0 -> "“" + said + ".”";
            case 1 -> said + " – in 1999, don't.";
            case 2 -> said + ".[" + (i / 5 + 1) + "]";
            case 3 -> said + " -- well-known; so?";
            default -> said + ".";
          });
      text.append(i % IN_A_PARAGRAPH == IN_A_PARAGRAPH - 1 ? after : between);
    }
    return text.append('\n').toString();
  }

  private String page() {
    StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    text.append("<meta charset=\"utf-8\"><title>Stones - Wikipedia</title></head><body>");
    text.append("<h1>Stones</h1><div id=\"mw-content-text\"><div class=\"mw-parser-output\">\n");
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i % IN_A_SECTION == 0 ? heading(i / IN_A_SECTION) : "");
      text.append(i % IN_A_PARAGRAPH == 0 ? "<p>" : " ").append(linked()).append(mark(i));
      text.append(i % IN_A_PARAGRAPH == IN_A_PARAGRAPH - 1 ? "\n</p>\n" : "");
      notes.append(note(i));
    }
    text.append("</p><h2>References</h2><ol class=\"references\">\n").append(notes);
    return text.append("</ol></div></div></body></html>\n").toString();
  }

  private String heading(int number) {
    return "</p>\n<div class=\"mw-heading mw-heading2\"><h2>"
        + sentence(3)
        + "</h2><span class=\"mw-editsection\">[<a href=\"/w/index.php?section="
        + number
        + "\">edit</a>]</span></div>\n";
  }

  private String linked() {
    return sentence(IN_A_SENTENCE - 4)
        + " <a href=\"/wiki/River\" title=\"River\">river</a> <i>"
        + sentence(3).toLowerCase(Locale.ROOT)
        + "</i>.";
  }

  private static String mark(int number) {
    return "<sup id=\"cite_ref-%d\" class=\"reference\"><a href=\"#cite_note-%d\">"
            .formatted(number, number)
        + "<span class=\"cite-bracket\">[</span>%d<span class=\"cite-bracket\">]</span></a></sup>"
            .formatted(number + 1);
  }

  private String note(int number) {
    return "<li id=\"cite_note-%d\"><span class=\"mw-cite-backlink\"><b>".formatted(number)
        + "<a href=\"#cite_ref-%d\">^</a></b></span> <span class=\"reference-text\">"
            .formatted(number)
        + "<cite class=\"citation book\">Mason, Ada (1950). <a rel=\"nofollow\" class=\"external"
        + " text\" href=\"https://example.org/%d\"><i>%s</i></a>. Press. p.&nbsp;%d."
            .formatted(number, sentence(4), number)
        + "</cite></span></li>\n";
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.toString();
  }
}
