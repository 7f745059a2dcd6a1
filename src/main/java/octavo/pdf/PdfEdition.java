package octavo.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import octavo.book.Book;
import octavo.book.Labels;
import octavo.book.PageMap;
import octavo.book.TextDirection;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition;
import octavo.measure.TrimSize;
import octavo.pdf.document.DocumentMetadata;
import octavo.pdf.document.PageLabels;
import octavo.pdf.paint.PdfPainter;
import octavo.resolve.NotePlan;
import octavo.theme.FontFile;
import octavo.theme.Theme;
import octavo.typeset.Commission;
import octavo.typeset.Compositor;
import octavo.typeset.Copywriter;
import octavo.typeset.ImageAddresses;
import octavo.typeset.PageStarts;
import octavo.typeset.PrintStyles;
import octavo.typeset.line.Hyphenator;
import octavo.xhtml.Addresses;
import octavo.xhtml.BookXhtml;
import octavo.xhtml.Presentation;
import octavo.xhtml.XhtmlDocument;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Makes the PDF of a book. The compositor sets its documents as pages that are painted. With the
 * css engine it renders it to XHTML, makes one document of it, lays that out, reads where
 * everything has come to stand, draws heads and folios, and mends tags and metadata.
 */
public final class PdfEdition {
  // PDFBox's default of 200 gives a long book a thousand streams, and PDFBox, when it reads, makes
  // a table of all the file's objects for each of them: time that grows by the square.
  private static final int OBJECTS_IN_A_STREAM = 10_000;

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
   * What the pages of an edition have to do with others of its book.
   *
   * @param ofBook where the pages of the whole book's print edition begin, where some of its
   *     chapters are printed that name them; of the compositor only
   * @param tell takes, as soon as that is known, what finds where the pages begin, and asks it
   *     before it returns if at all; of the compositor only
   * @param set takes the pages as they are set; of the compositor only
   */
  public record Exchange(
      PageMap ofBook, Consumer<Supplier<PageMap>> tell, Consumer<Compositor.Setting> set) {
    /** Of an edition that stands for itself. */
    public static final Exchange NONE = new Exchange(PageMap.NONE, _ -> {}, _ -> {});
  }

  /**
   * Writes the PDF.
   *
   * @param plan number and place of its notes while nothing is known of its pages
   * @return number and place of its notes as they are printed
   * @throws IOException when it cannot be written or an image or font can no longer be read
   */
  public static NotePlan write(
      Book book,
      Edition edition,
      NotePlan plan,
      Theme theme,
      Exchange exchange,
      OutputStream out,
      Diagnostics diagnostics)
      throws IOException {
    PdfEdition pdf = new PdfEdition(book, edition, theme, diagnostics);
    return switch (edition.engine()) {
      case CSS -> {
        pdf.warnOfDirection();
        BookImages images = new BookImages(diagnostics);
        TrimSize trim = edition.pages().trim().orElse(theme.trim());
        Presentation presentation = pdf.presentation(new PageAddresses(images), trim);
        pdf.write(BookXhtml.render(book, edition, plan, presentation), images, out);
        yield plan;
      }
      case COMPOSITOR -> pdf.write(plan, exchange, out);
    };
  }

  /**
   * Where the pages begin of an edition of the compositor, which is set and not written.
   *
   * @throws IOException when a font can no longer be read
   */
  public static PageMap pages(
      Book book, Edition edition, NotePlan plan, Theme theme, Diagnostics diagnostics)
      throws IOException {
    PdfEdition pdf = new PdfEdition(book, edition, theme, diagnostics);
    return PageStarts.of(pdf.set(plan, PageMap.NONE).pages());
  }

  private NotePlan write(NotePlan plan, Exchange exchange, OutputStream out) throws IOException {
    Compositor.Setting set = set(plan, exchange.ofBook);
    exchange.tell.accept(() -> PageStarts.of(set.pages()));
    exchange.set.accept(set);
    PdfPainter.Setup setup =
        new PdfPainter.Setup(
            new DocumentMetadata(book, "Apache PDFBox"), theme.fonts(), edition.pages().prepress());
    PdfPainter.write(set.pages(), setup, out, diagnostics);
    return set.notes();
  }

  private Compositor.Setting set(NotePlan plan, PageMap ofBook) throws IOException {
    ImageAddresses images = new ImageAddresses();
    TextDirection direction = TextDirection.of(book.metadata().language());
    PrintStyles styles = PrintStyles.read(edition, theme, direction, diagnostics);
    Commission commission = new Commission(book.metadata(), edition, theme, styles, images, ofBook);
    Presentation presentation = presentation(images, styles.trim());
    Copywriter copy = new Copywriter(book, edition, plan, presentation);
    return Compositor.set(copy, commission, diagnostics);
  }

  private Presentation presentation(Addresses addresses, TrimSize trim) {
    return new Presentation(addresses, families(), Optional.of(trim), theme.omitted());
  }

  private List<String> families() {
    return theme.fonts().stream().map(FontFile::family).distinct().toList();
  }

  private void write(List<XhtmlDocument> parts, BookImages images, OutputStream out)
      throws IOException {
    SectionClasses classes = new SectionClasses(parts, edition.pages().openers());
    PageStyle page = PageStyle.of(theme, edition.pages().trim().orElse(theme.trim()));
    try (PDDocument document = new PDDocument()) {
      TypeCase type = TypeCase.open(theme, document, diagnostics);
      MissingCharacters missing = new MissingCharacters(type);
      SectionBuilder.Setting setting =
          new SectionBuilder.Setting(
              classes,
              new Hyphenator(diagnostics),
              missing,
              new SectionBuilder.Later(new PageLinks(), new UnbrokenWords()));
      Document xhtml =
          SingleDocument.build(parts, book.metadata(), page.css() + theme.printStyle(), setting);
      missing.report(book, diagnostics);
      type.addCodePoints(missing.characters(), document);
      try (CssEngine engine = CssEngine.of(xhtml, images, type, document, diagnostics)) {
        Labels labels = Labels.of(book.metadata().language());
        engine.nameFamilies(new UsedFamilies.Named(xhtml, families(), labels), type);
        Pagination pagination = engine.layout(parts, classes);
        engine.paint();
        if (images.haveJpeg()) {
          TurnedImages.turn(document);
        }
        finish(document, type, page, pagination);
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        document.save(buffered, new CompressParameters(OBJECTS_IN_A_STREAM));
        buffered.flush();
      }
    }
  }

  // Its words are all there and in order, for who extracts or hears them; not for who looks.
  private void warnOfDirection() {
    String language = book.metadata().language();
    if (TextDirection.of(language) == TextDirection.RIGHT_TO_LEFT) {
      diagnostics.report(
          DiagnosticCode.PDF_ENGINE,
          new FilePlace("language " + language),
          "the css engine sets pages from left to right only, but '"
              + language
              + "' is read from right",
          "write engine: compositor");
    }
  }

  private void finish(PDDocument document, TypeCase type, PageStyle page, Pagination pagination)
      throws IOException {
    RepeatedHeads.hide(document);
    new PageFurniture(document, type, page, book.metadata()).draw(pagination);
    PageLabels.write(document, pagination.folios());
    StructureTags.mend(document);
    LinkAreas.join(document);
    new DocumentMetadata(book, "OpenHTMLtoPDF, Apache PDFBox").write(document);
  }
}
