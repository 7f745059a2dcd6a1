package octavo.pdf;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.xhtml.XhtmlDocument;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;

/**
 * OpenHTMLtoPDF as this room uses it: PDF/UA-1 and PDF/A-2a in one file, nothing read but the
 * book's own images, nothing printed. Layout and painting are two steps, so that the pages are
 * known before anything is drawn.
 */
final class CssEngine implements AutoCloseable {
  private final PdfBoxRenderer renderer;
  private final Diagnostics diagnostics;

  private CssEngine(PdfBoxRenderer renderer, Diagnostics diagnostics) {
    this.renderer = renderer;
    this.diagnostics = diagnostics;
  }

  /**
   * Makes it ready.
   *
   * @param document where pages are added
   */
  static CssEngine of(
      Document xhtml, BookImages images, TypeCase type, PDDocument document, Diagnostics log) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(xhtml, BookImages.SCHEME + ":");
    builder.usePDDocument(document);
    builder.usePdfVersion(1.7f);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withDiagnosticConsumer(new EngineLog(log));
    builder.useUnicodeLineBreaker(new LineBreaks());
    type.install(builder);
    shut(builder, images);
    if (images.haveSvg()) {
      // Only then: Batik is a second of start-up.
      builder.useSVGDrawer(new BatikSVGDrawer());
      type.installForSvg(builder);
    }
    XmpHaste haste = new XmpHaste();
    builder.usePageSupplier(haste::page);
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    renderer.setListener(haste);
    type.installFallback(renderer.getFontResolver());
    return new CssEngine(renderer, log);
  }

  private static void shut(PdfRendererBuilder builder, BookImages images) {
    builder.useUriResolver((base, address) -> images.knows(address) ? address : null);
    builder.useProtocolsStreamImplementation((FSStreamFactory) images, BookImages.SCHEME);
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, kind) -> images.knows(address), moment);
    }
  }

  /** Names in the colophon only the families that the document will be set in. */
  void nameFamilies(UsedFamilies.Named named, TypeCase type) {
    UsedFamilies.name(named, renderer.getSharedContext(), type);
  }

  /** Lays the document out and says on which pages each part of it has come to stand. */
  Pagination layout(List<XhtmlDocument> parts, SectionClasses classes) {
    renderer.layout();
    LineEdges.mend(renderer.getRootBox(), renderer.getSharedContext());
    return new LayoutReader(
            renderer.getRootBox().getLayer().getPages(), renderer.getSharedContext(), diagnostics)
        .read(parts, classes);
  }

  /** Draws the pages into the document. */
  void paint() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    try {
      renderer.createPDFWithoutClosing();
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  @Override
  public void close() throws IOException {
    renderer.close();
  }

  /**
   * Spares half a second. Before the first page the engine writes XMP, which the metadata of the
   * book replaces, through a transformer looked for on the whole class path, where it finds Saxon.
   * With the platform's class loader for that moment the JDK's own is taken at once.
   */
  private static final class XmpHaste implements PDFCreationListener {
    private ClassLoader usual = ClassLoader.getPlatformClassLoader();

    private PDPage page(
        PDDocument document, float width, float height, int number, int shadowNumber) {
      if (number > 0) {
        Thread.currentThread().setContextClassLoader(usual);
      }
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      return page;
    }

    @Override
    public void preWrite(PdfBoxRenderer engine, int pages) {
      usual = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public void preOpen(PdfBoxRenderer engine) {}

    @Override
    public void onClose(PdfBoxRenderer engine) {}
  }
}
