package octavo.importer;

import java.util.ArrayList;
import java.util.List;

/**
 * Damages a text as a scan does: lines of a width with words divided at their ends, pages with a
 * number and a running head between.
 *
 * @param columns the width
 * @param rows the lines of a page
 */
record DamagedPages(int columns, int rows) {
  /** Paragraphs so, after a title. */
  String of(List<String> paragraphs) {
    List<String> lines = new ArrayList<>(List.of("A Scanned Book", ""));
    for (String paragraph : paragraphs) {
      wrap(paragraph, lines);
      lines.add("");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(lines.get(i)).append('\n');
      if (i % rows == rows - 1) {
        int page = 12 + i / rows;
        out.append("\n").append(page).append("\n\n");
        out.append(page % 2 == 0 ? "A SCANNED BOOK" : "A CHAPTER OF IT").append("\n\n");
      }
    }
    return out.toString();
  }

  private void wrap(String paragraph, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      int room = columns - line.length() - 1;
      if (line.isEmpty() || word.length() <= room) {
        line.append(line.isEmpty() ? "" : " ").append(word);
      } else if (room > 4 && word.matches("\\p{L}{8,}")) {
        int cut = Math.min(room - 1, word.length() - 3);
        lines.add(line + " " + word.substring(0, cut) + "-");
        line = new StringBuilder(word.substring(cut));
      } else {
        lines.add(line.toString());
        line = new StringBuilder(word);
      }
    }
    lines.add(line.toString());
  }
}
