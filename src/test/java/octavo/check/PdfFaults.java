package octavo.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Plants faults in finished PDFs. */
final class PdfFaults {
  private PdfFaults() {}

  /** What is done to a document. */
  interface Change {
    void to(PDDocument document) throws IOException;
  }

  /** Changes a file. */
  static void change(Path file, Change change) throws IOException {
    Path changed = file.resolveSibling(file.getFileName() + ".changed");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      change.to(document);
      document.save(changed.toFile());
    }
    Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Puts operators before those of each page; {@code /Clear gs} makes what is filled transparent.
   */
  static void beforeEachPage(Path file, String operators) throws IOException {
    change(
        file,
        document -> {
          for (PDPage page : document.getPages()) {
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0f);
            page.getResources().put(COSName.getPDFName("Clear"), clear);
            write(document, page, operators + "\n" + content(page));
          }
        });
  }

  /** Makes all that is filled white, after operators that are left as they are. */
  static void inWhite(Path file, String first) throws IOException {
    change(
        file,
        document -> {
          for (PDPage page : document.getPages()) {
            String white =
                content(page)
                    .replaceAll("(?m)(^|[ \n])[0-9. ]+ (rg|g)(?=\\s)", "$11 1 1 rg")
                    .replaceAll("(?m)^BT", "1 1 1 rg BT");
            write(document, page, first + "\n" + white);
          }
        });
  }

  private static String content(PDPage page) throws IOException {
    return new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static void write(PDDocument document, PDPage page, String content) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
  }
}
