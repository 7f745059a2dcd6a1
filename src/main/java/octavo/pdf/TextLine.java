package octavo.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One line of text from the theme's fonts, each character in the first font that has it. */
final class TextLine {
  private final List<Run> runs = new ArrayList<>();
  private final float size;
  private final float tracking;
  private final double width;

  private record Run(PDFont font, String text) {}

  /**
   * Measures a line.
   *
   * @param size in points
   * @param tracking space after each character, in ems
   */
  TextLine(TypeCase type, String text, float size, float tracking) throws IOException {
    this.size = size;
    this.tracking = tracking;
    StringBuilder open = new StringBuilder();
    PDFont font = type.fontFor(' ');
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (!type.has(character)) {
        continue;
      }
      PDFont next = type.fontFor(character);
      if (!next.equals(font)) {
        close(font, open);
        font = next;
      }
      open.appendCodePoint(character);
    }
    close(font, open);
    this.width = measure();
  }

  private void close(PDFont font, StringBuilder open) {
    if (!open.isEmpty()) {
      runs.add(new Run(font, open.toString()));
      open.setLength(0);
    }
  }

  private double measure() throws IOException {
    double sum = 0;
    for (Run run : runs) {
      int characters = run.text.codePointCount(0, run.text.length());
      sum += run.font.getStringWidth(run.text) / 1000 * size + characters * tracking * size;
    }
    return Math.max(0, sum - tracking * size);
  }

  /** The width in points, without the space after the last character. */
  double width() {
    return width;
  }

  /** Draws it with its baseline's left end at a place on the page, in points. */
  void draw(PDPageContentStream out, double x, double y) throws IOException {
    out.beginText();
    out.newLineAtOffset((float) x, (float) y);
    out.setCharacterSpacing(tracking * size);
    for (Run run : runs) {
      out.setFont(run.font, size);
      out.showText(run.text);
    }
    out.endText();
  }
}
