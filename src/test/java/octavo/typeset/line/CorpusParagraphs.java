package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The running text of a book of {@code ../shared/corpus}, read without Octavo: what blank lines
 * part in its Markdown, without headings, quotations, lists, code, tables and the marks of notes.
 */
public final class CorpusParagraphs {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Pattern MARKS = Pattern.compile("\\[\\^[^]]*]:?|[_*`]|!?\\[|]\\([^)]*\\)");

  /** What a block begins with that is no running text. */
  private static final String OTHER = "#>-|<![:*+`~ \t{=";

  private CorpusParagraphs() {}

  /** Whether the corpus is beside the project. */
  public static boolean exist() {
    return Files.isDirectory(CORPUS);
  }

  /** The paragraphs of a book's files, in the order of the files' names; quotes are curled. */
  public static List<String> of(String book) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CORPUS.resolve(book))) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*\\.(md|markdown)")).sorted().toList()) {
        for (String block : Files.readString(file).split("\n\\s*\n")) {
          add(block, found);
        }
      }
    }
    return found;
  }

  private static void add(String block, List<String> found) {
    if (!block.isBlank() && OTHER.indexOf(block.charAt(0)) < 0) {
      String text = MARKS.matcher(block).replaceAll("").replaceAll("[\\s\u00A0]+", " ").strip();
      if (!text.isEmpty()) {
        found.add(curled(text));
      }
    }
  }

  private static String curled(String text) {
    StringBuilder curled = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || " (\u2014\u2060".indexOf(text.charAt(i - 1)) >= 0;
      curled.append(
          switch (c) {
            case '"' -> opens ? '\u201C' : '\u201D';
            case '\'' -> opens ? '\u2018' : '\u2019';
            default -> c;
          });
    }
    return curled.toString().replace("---", "\u2014").replace("--", "\u2013");
  }
}
