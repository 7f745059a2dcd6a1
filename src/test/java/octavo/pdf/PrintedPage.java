package octavo.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands on a page.
 *
 * @param text its text, in reading order
 * @param furniture the text of its artifacts
 * @param pictures the images and forms drawn
 */
record PrintedPage(List<Run> text, List<Run> furniture, List<Picture> pictures) {
  /**
   * Characters on a line; points from the left and top edges of the page.
   *
   * @param space the width of a space
   * @param content the number of its marked content
   */
  record Run(String text, double left, double right, double baseline, double space, int content) {}

  /**
   * A picture.
   *
   * @param content the number of its marked content
   */
  record Picture(PDXObject object, int content) {}

  static PrintedPage read(PDDocument document, int index, StructureTree tree) throws IOException {
    PDPage page = document.getPage(index);
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    PrintedPage read = new PrintedPage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      read.add(content, content.getTag().equals("Artifact"), content.getMCID());
    }
    // The engine draws what it has in boxes of their own after the text around them.
    read.text.sort(Comparator.comparingInt(run -> tree.order(page.getCOSObject(), run.content)));
    return read;
  }

  private void add(PDMarkedContent content, boolean artifact, int number) {
    List<TextPosition> line = new ArrayList<>();
    for (Object item : content.getContents()) {
      switch (item) {
        case TextPosition glyph -> {
          if (!line.isEmpty() && !follows(glyph, line.getLast())) {
            end(line, artifact, number);
          }
          line.add(glyph);
        }
        case PDMarkedContent inner -> {
          boolean hidden = artifact || inner.getTag().equals("Artifact");
          add(inner, hidden, inner.getMCID() < 0 ? number : inner.getMCID());
        }
        case PDXObject object -> pictures.add(new Picture(object, number));
        default -> throw new AssertionError(item);
      }
    }
    end(line, artifact, number);
  }

  private static boolean follows(TextPosition glyph, TextPosition before) {
    float gap = glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    return glyph.getYDirAdj() == before.getYDirAdj() && Math.abs(gap) < glyph.getFontSizeInPt();
  }

  private void end(List<TextPosition> line, boolean artifact, int number) {
    if (!line.isEmpty()) {
      TextPosition first = line.getFirst();
      TextPosition last = line.getLast();
      String text = line.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
      Run run =
          new Run(
              text,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              last.getUnicode().isBlank() ? last.getWidthDirAdj() : last.getWidthOfSpace(),
              number);
      (artifact ? furniture : text()).add(run);
      line.clear();
    }
  }

  /** Its text in one, without hyphens at line ends. */
  String words() {
    StringBuilder words = new StringBuilder();
    double right = 0;
    for (Run run : text) {
      words.append(Math.abs(run.left - right) > 1 ? " " : "").append(run.text);
      right = run.right;
    }
    return words.toString().replaceAll("\u00AD ?", "").replaceAll("(?U)\\s+", " ").strip();
  }

  /** The texts of its artifacts. */
  List<String> furnitureWords() {
    return furniture.stream().map(run -> run.text.strip()).toList();
  }

  /** The left edge of its text. */
  double left() {
    return text.stream().mapToDouble(Run::left).min().orElseThrow();
  }

  /** The right edge of its text. */
  double right() {
    return text.stream().mapToDouble(Run::right).max().orElseThrow();
  }

  /** The first run whose text holds the words. */
  Run run(String words) {
    return text.stream().filter(run -> run.text.contains(words)).findFirst().orElseThrow();
  }
}
