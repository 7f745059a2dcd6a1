package octavo.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

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

  /** An entry of the outline, counted from 0 along its outermost level. */
  static PDOutlineItem item(PDDocument document, int place) {
    PDOutlineItem item = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
    for (int i = 0; i < place; i++) {
      item = item.getNextSibling();
    }
    return item;
  }

  /** Makes the first line of the contents that leads to a component lead to a page. */
  static void leadTo(PDDocument document, String title, int page) throws IOException {
    PDOutlineItem wanted = item(document, 0);
    while (!wanted.getTitle().equals(title)) {
      wanted = wanted.getNextSibling();
    }
    PDPage target = wanted.findDestinationPage(document);
    Destinations destinations = new Destinations(document);
    for (PDPage sheet : document.getPages()) {
      for (PDAnnotation annotation : sheet.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && destinations.sheet(link).equals(destinations.sheet(target))) {
          lead(link, document.getPage(page));
          return;
        }
      }
    }
    throw new IllegalArgumentException("nothing leads to " + title);
  }

  /** Makes a link on a component's first page that leads to another's lead elsewhere. */
  static void mislead(PDDocument document, String from, String to, int page) throws IOException {
    Destinations destinations = new Destinations(document);
    PDPage target = listed(document, to).findDestinationPage(document);
    for (PDAnnotation annotation :
        listed(document, from).findDestinationPage(document).getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && destinations.sheet(link).equals(destinations.sheet(target))) {
        lead(link, document.getPage(page));
        return;
      }
    }
    throw new IllegalArgumentException("nothing leads to " + to);
  }

  // The first entry of the outline that is called so, on any level.
  private static PDOutlineItem listed(PDDocument document, String title) {
    PDOutlineItem wanted = item(document, 0);
    while (!wanted.getTitle().equals(title)) {
      wanted = wanted.getFirstChild() == null ? wanted.getNextSibling() : wanted.getFirstChild();
    }
    return wanted;
  }

  private static void lead(PDAnnotationLink link, PDPage page) {
    PDPageFitDestination fault = new PDPageFitDestination();
    fault.setPage(page);
    link.getCOSObject().removeItem(COSName.A);
    link.setDestination(fault);
  }

  /** Changes an alternative text. */
  static void say(PDDocument document, String written, String planted) {
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary element
          && written.equals(element.getString(COSName.ALT))) {
        element.setString(COSName.ALT, planted);
      }
    }
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
