import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Book;
import octavo.book.Metadata;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Prepress;
import octavo.pdf.document.DocumentMetadata;
import octavo.pdf.paint.PdfPainter;
import octavo.theme.FontFile;
import octavo.typeset.line.Line;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;

/**
 * Puts lines on pages, as many as they hold, and paints them: for programs that measure the lines
 * of a PDF. Nothing is made of widows or headings.
 */
final class LinePages {
  private static final double WIDTH = 419.53;
  private static final double HEIGHT = 595.28;
  private static final double LEFT = 60;
  private static final double HEAD = 60;
  private static final double LEADING = 13.5;
  private static final int LINES = 36;

  private final StructureElement root = new StructureElement(StructureType.DOCUMENT);
  private final List<Page> pages = new ArrayList<>();
  private List<Placed> content = new ArrayList<>();
  private int lines;

  void add(List<Line> paragraph) {
    Slot slot = root.add(StructureType.PARAGRAPH).addSlot();
    for (Line line : paragraph) {
      if (lines == LINES) {
        end();
      }
      double y = HEAD + ++lines * LEADING;
      for (Line.Content part : line.content()) {
        if (part instanceof Line.Glyphs glyphs) {
          double x = LEFT + part.x();
          double expansion = line.spacing().expansion();
          content.add(new Placed.Text(glyphs.shaped(), x, y, expansion, Ink.BLACK, slot));
        }
      }
    }
  }

  private void end() {
    pages.add(new Page(WIDTH, HEIGHT, String.valueOf(pages.size() + 1), content));
    content = new ArrayList<>();
    lines = 0;
  }

  void write(Path file, List<FontFile> fonts) throws IOException {
    end();
    Metadata metadata =
        new Metadata(
            "Lines",
            "",
            List.of(),
            "en-US",
            LocalDate.of(2026, 1, 1),
            Map.of(),
            "",
            "",
            "",
            List.of(),
            Optional.empty());
    Edition edition = new Edition(pages, root, List.of(), List.of(), Map.of(), "en-US");
    try (OutputStream out = Files.newOutputStream(file)) {
      PdfPainter.write(
          edition,
          new PdfPainter.Setup(
              new DocumentMetadata(
                  new Book(metadata, List.of(), List.of(), Optional.empty()), "Apache PDFBox"),
              fonts,
              Prepress.NONE),
          out,
          new Diagnostics());
    }
  }
}
