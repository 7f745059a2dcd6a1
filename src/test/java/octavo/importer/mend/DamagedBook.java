package octavo.importer.mend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.mend.DamagedText.Sentence;

/** Damages the prose of a book of the corpus as articles are damaged by careless programs. */
final class DamagedBook {
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]]+\\]");
  private static final Pattern SENTENCE =
      Pattern.compile("([.!?])([\"”]?)((?:\\[\\d+\\])*)\\s+(?=[\"“(]?\\p{Lu})");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:Mr|Mrs|Dr|St|No|pp?|vol|Gen|Col|Prof|M|[A-Z])\\.$");

  private final List<Sentence> sentences = new ArrayList<>();
  private int number;
  private int paragraph;

  private DamagedBook() {}

  /**
   * The prose of chapters: their paragraphs without headings, quotations, lists and notes, every
   * sentence a paragraph of its own, what ends it slid to the next.
   */
  static List<Sentence> damage(List<Path> chapters) throws IOException {
    DamagedBook book = new DamagedBook();
    for (Path chapter : chapters) {
      for (String block : Files.readString(chapter).split("\n\\s*\n")) {
        if (!block.isBlank() && Character.isLetter(block.strip().codePointAt(0))) {
          book.add(block.strip());
        }
      }
    }
    return book.sentences;
  }

  /** The sentences without those that a coin says, the same for the same seed. */
  static List<Sentence> cut(List<Sentence> sentences, double kept, int seed) {
    Random coin = new Random(seed);
    return sentences.stream().filter(_ -> coin.nextDouble() < kept).toList();
  }

  private void add(String block) {
    String text = NOTE.matcher(block).replaceAll(_ -> "[" + ++number + "]");
    text = text.replaceAll("[*_`]", "").replaceAll("\\s+", " ");
    Matcher end = SENTENCE.matcher(text);
    int from = 0;
    String torn = "";
    String marks = "";
    while (end.find()) {
      if (!ABBREVIATION.matcher(text.substring(from, end.end(1))).find()) {
        add(text.substring(from, end.end(1)), torn, marks);
        torn = end.group(2);
        marks = end.group(3);
        from = end.end();
      }
    }
    add(text.substring(from), torn, marks);
    paragraph++;
  }

  private void add(String words, String torn, String marks) {
    List<String> labels =
        marks.isEmpty()
            ? List.of()
            : List.of(marks.substring(1, marks.length() - 1).split("\\]\\["));
    String slid = torn + marks + (torn.isEmpty() && marks.isEmpty() ? "" : " ");
    sentences.add(new Sentence(sentences.size(), paragraph, slid + words, labels, !torn.isEmpty()));
  }
}
