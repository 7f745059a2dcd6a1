package octavo.pdf;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.FontFile;
import octavo.theme.Theme;
import octavo.xhtml.BookXhtml;
import octavo.xhtml.Presentation;
import octavo.xhtml.XhtmlDocument;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Makes the PDF of a book with the css engine: renders it to XHTML, makes one document of it, lays
 * that out, reads where everything has come to stand, draws heads and folios, and mends tags and
 * metadata.
 */
public final class PdfEdition {
  private final Book book;
  private final Edition edition;
  private final Theme theme;
  private final Diagnostics diagnostics;

  private PdfEdition(Book book, Edition edition, Theme theme, Diagnostics diagnostics) {
    this.book = book;
    this.edition = edition;
    this.theme = theme;
    this.diagnostics = diagnostics;
  }

  /**
   * Writes the PDF.
   *
   * @throws IOException when it cannot be written or an image or font can no longer be read
   */
  public static void write(
      Book book,
      Edition edition,
      NotePlan plan,
      Theme theme,
      OutputStream out,
      Diagnostics diagnostics)
      throws IOException {
    BookImages images = new BookImages(diagnostics);
    List<String> typefaces = theme.fonts().stream().map(FontFile::family).distinct().toList();
    Presentation presentation =
        new Presentation(
            new PageAddresses(images), typefaces, Optional.of(edition.trim().orElse(theme.trim())));
    List<XhtmlDocument> parts = BookXhtml.render(book, edition, plan, presentation);
    new PdfEdition(book, edition, theme, diagnostics).write(parts, images, out);
  }

  private void write(List<XhtmlDocument> parts, BookImages images, OutputStream out)
      throws IOException {
    SectionClasses classes = new SectionClasses(parts, edition.openers());
    PageStyle page = PageStyle.of(theme, edition.trim().orElse(theme.trim()));
    try (PDDocument document = new PDDocument()) {
      TypeCase type = TypeCase.open(theme, document, diagnostics);
      MissingCharacters missing = new MissingCharacters(type);
      SectionBuilder.Setting setting =
          new SectionBuilder.Setting(
              classes, new Hyphenation(diagnostics), missing, new PageLinks());
      Document xhtml =
          SingleDocument.build(parts, book.metadata(), page.css() + theme.printStyle(), setting);
      missing.report(book, diagnostics);
      type.addCodePoints(missing.characters(), document);
      PdfRendererBuilder builder = builder(xhtml, images, document);
      type.install(builder);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        type.installFallback(renderer.getFontResolver());
        renderer.layout();
        Pagination pagination =
            new LayoutReader(
                    renderer.getRootBox().getLayer().getPages(),
                    renderer.getSharedContext(),
                    diagnostics)
                .read(parts, classes);
        renderer.createPDFWithoutClosing();
        new PageFurniture(document, type, page, book.metadata()).draw(pagination);
        PageLabels.write(document, pagination);
        StructureTags.mend(document);
        new DocumentMetadata(book.metadata()).write(document);
        document.save(out);
      }
    }
  }

  private PdfRendererBuilder builder(Document xhtml, BookImages images, PDDocument document) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(xhtml, BookImages.SCHEME + ":");
    builder.usePDDocument(document);
    builder.usePdfVersion(1.7f);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUriResolver((base, address) -> images.knows(address) ? address : null);
    builder.useProtocolsStreamImplementation((FSStreamFactory) images, BookImages.SCHEME);
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, kind) -> images.knows(address), moment);
    }
    builder.withDiagnosticConsumer(new EngineLog(diagnostics, theme.name()));
    return builder;
  }
}
