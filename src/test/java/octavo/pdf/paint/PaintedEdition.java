package octavo.pdf.paint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.Book;
import octavo.book.Metadata;
import octavo.book.PlainMetadata;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Prepress;
import octavo.pdf.document.DocumentMetadata;
import octavo.typeset.font.Shaped;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Ink;
import octavo.typeset.page.OutlineEntry;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** An edition put together by hand, a page of 300 by 400 points at a time, and painted. */
final class PaintedEdition {
  static final double WIDTH = 300;
  static final double HEIGHT = 400;
  static final double SIZE = 10;

  final StructureElement root = new StructureElement(StructureType.DOCUMENT);
  final Map<String, Destination> destinations = new TreeMap<>();
  final List<OutlineEntry> outline = new ArrayList<>();
  final Diagnostics findings = new Diagnostics();
  Prepress prepress = Prepress.NONE;
  private final List<Page> pages = new ArrayList<>();
  private List<Placed> content = new ArrayList<>();
  private double x = 30;
  private double y = 40;

  /** Goes on to a new page. */
  PaintedEdition page(String label) {
    pages.add(new Page(WIDTH, HEIGHT, label, content));
    content = new ArrayList<>();
    y = 40;
    return newLine();
  }

  PaintedEdition newLine() {
    x = 30;
    y += 14;
    return this;
  }

  PaintedEdition put(Placed placed) {
    content.add(placed);
    return this;
  }

  /** Sets the next text on the line. */
  PaintedEdition set(Shaped shaped, Slot slot) {
    content.add(new Placed.Text(shaped, x, y, 1, Ink.BLACK, slot));
    x += shaped.width();
    return this;
  }

  /** Sets words of the roman. */
  PaintedEdition words(String words, Slot slot) {
    return set(Type.run(Type.ROMAN, words, SIZE), slot);
  }

  /** A paragraph of one line on a line of its own. */
  PaintedEdition paragraph(String words) {
    return words(words, root.add(StructureType.PARAGRAPH).addSlot()).newLine();
  }

  byte[] paint() throws IOException {
    if (!content.isEmpty() || pages.isEmpty()) {
      page(String.valueOf(pages.size() + 1));
    }
    Metadata metadata = PlainMetadata.of("A Page", "en");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Edition edition = new Edition(pages, root, List.of(), outline, destinations, "en");
    PdfPainter.write(
        edition,
        new PdfPainter.Setup(
            new DocumentMetadata(
                new Book(metadata, List.of(), List.of(), Optional.empty()), "Apache PDFBox"),
            List.of(),
            prepress),
        out,
        findings);
    return out.toByteArray();
  }

  PDDocument document() throws IOException {
    return Loader.loadPDF(paint());
  }

  /** The text, a line a line. */
  String text() throws IOException {
    try (PDDocument document = document()) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document).strip();
    }
  }

  /** The content stream of a page. */
  String content(int page) throws IOException {
    try (PDDocument document = document()) {
      return new String(
          document.getPage(page).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** What veraPDF says by PDF/UA-1 and PDF/A-2a. */
  List<Diagnostic> validate(Path folder) throws IOException {
    Path file = Files.write(folder.resolve("painted.pdf"), paint());
    Diagnostics diagnostics = new Diagnostics();
    FileCheck.check(file, "painted.pdf", diagnostics);
    return diagnostics.sorted();
  }
}
