package octavo.manuscript;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import octavo.diagnostic.DiagnosticCode;
import octavo.raster.UndrawableException;
import octavo.raster.VectorDrawing;

/**
 * An SVG that was read and made safe: it runs nothing and fetches nothing.
 *
 * @param size how large it is
 * @param sanitised the text to use instead of the file's; empty when the file is good as it is
 * @param removed what active or external content was left out, in words, sorted
 */
record SvgImage(SvgSize size, Optional<String> sanitised, List<String> removed) {
  private static final long LONGEST = 64_000_000;

  /** Copies the list. */
  SvgImage {
    removed = List.copyOf(removed);
  }

  /**
   * Reads an SVG.
   *
   * @throws BrokenImageException when it is none, or a hostile one
   */
  static SvgImage read(ImageBytes bytes) throws IOException, BrokenImageException {
    if (bytes.size() > LONGEST) {
      throw new BrokenImageException(
          DiagnosticCode.FIG_TOO_LARGE,
          "holds " + bytes.size() / 1_000_000 + " million bytes and no known image",
          "simplify it, or export it as PNG");
    }
    SvgText text = SvgText.decode(bytes.all());
    SvgDoctype.Stripped stripped = SvgDoctype.strip(text.characters());
    try {
      SvgCleaner cleaner = SvgCleaner.reading(stripped.text());
      SvgSize size = cleaner.size();
      attempt(stripped.text(), size);
      if (text.fit() && stripped.keep() && !cleaner.changed()) {
        return new SvgImage(size, Optional.empty(), List.of());
      }
      SvgCleaner clean = cleaner.writing(stripped.text());
      Set<String> removed = new TreeSet<>(stripped.removed());
      removed.addAll(clean.removed());
      return new SvgImage(size, Optional.of(clean.text()), List.copyOf(removed));
    } catch (XMLStreamException e) {
      throw new BrokenImageException(
          DiagnosticCode.FIG_BROKEN,
          "is not well-formed XML" + line(e),
          "open it in a browser to see what is wrong, or export it again");
    }
  }

  // Filters ask for pictures and arrays of their own, of any size; nothing else does.
  private static void attempt(String svg, SvgSize size) throws BrokenImageException {
    if (!svg.contains("filter")) {
      return;
    }
    try {
      VectorDrawing.attempt(svg, size.width(), size.height());
    } catch (UndrawableException e) {
      throw new BrokenImageException(
          DiagnosticCode.FIG_BROKEN,
          "is an SVG that cannot be drawn: " + e.getMessage(),
          "simplify its filters, or export it as PNG");
    }
  }

  private static String line(XMLStreamException e) {
    return e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
  }
}
