package octavo.pdf.paint;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import octavo.book.TextDirection;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Prepress;
import octavo.pdf.document.CompactFile;
import octavo.pdf.document.DocumentMetadata;
import octavo.pdf.document.PageLabels;
import octavo.pdf.document.PdfBytes;
import octavo.pdf.document.Streams;
import octavo.raster.Greyscale;
import octavo.theme.FontFile;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes an edition that is set as a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)
 * at once. The same edition gives the same bytes.
 */
public final class PdfPainter {
  private static final int USUAL_PAGE = 1 << 16;

  private final Edition edition;
  private final PDDocument document;
  private final Painting painting;
  private final SheetBoxes boxes;
  private final List<PDPage> pages = new ArrayList<>();
  private final COSDictionary ofTextAlone = new COSDictionary();

  /** Of all content, for the file identifier: editions that differ are told apart. */
  private final CRC32 checksum = new CRC32();

  private long size;

  private PdfPainter(Edition edition, PDDocument document, Painting painting, SheetBoxes boxes) {
    this.edition = edition;
    this.document = document;
    this.painting = painting;
    this.boxes = boxes;
    ofTextAlone.setItem(COSName.FONT, painting.fonts().resources());
  }

  private static Painting painting(Edition edition, MissingBoxes boxes, Pictures pictures) {
    return new Painting(
        SlotOwners.of(edition.structure()),
        boxes,
        new FontShelf(),
        pictures,
        new MarkedContents(),
        new LinkAreas(),
        new FigureAreas());
  }

  /**
   * What the painter needs to know beyond the pages.
   *
   * @param metadata what the PDF says of itself
   * @param fonts what text in SVGs is set in; the first when it asks for none of them
   * @param prepress what a printer asks for
   */
  public record Setup(DocumentMetadata metadata, List<FontFile> fonts, Prepress prepress) {
    /** Copies the fonts. */
    public Setup {
      fonts = List.copyOf(fonts);
    }
  }

  /**
   * Writes the PDF.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Edition edition, Setup setup, OutputStream out, Diagnostics diagnostics)
      throws IOException {
    try (PDDocument document = new PDDocument();
        MissingBoxes boxes = MissingBoxes.of(edition)) {
      ImageResolutions resolutions = ImageResolutions.of(edition);
      resolutions.warn(diagnostics);
      Pictures pictures = new Pictures(document, setup, resolutions, diagnostics);
      Edition inked = setup.prepress().grey() ? grey(edition) : edition;
      Painting painting = painting(edition, boxes, pictures);
      SheetBoxes sheets = new SheetBoxes(setup.prepress());
      new PdfPainter(inked, document, painting, sheets).paint(setup.metadata());
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      CompactFile.write(document, buffered);
      buffered.flush();
    }
  }

  private static Edition grey(Edition edition) {
    return new Edition(
        edition.pages().stream().map(PdfPainter::grey).toList(),
        edition.structure(),
        edition.documents(),
        edition.outline(),
        edition.destinations(),
        edition.language());
  }

  private static Page grey(Page page) {
    return new Page(
        page.width(),
        page.height(),
        page.label(),
        page.content().stream().map(PdfPainter::grey).toList());
  }

  private static Placed grey(Placed placed) {
    return switch (placed) {
      case Placed.Text it ->
          new Placed.Text(it.shaped(), it.x(), it.y(), it.expansion(), grey(it.ink()), it.slot());
      case Placed.Rule it ->
          new Placed.Rule(it.x(), it.y(), it.width(), it.height(), grey(it.ink()), it.slot());
      case Placed.Shape it ->
          new Placed.Shape(it.outline(), it.x(), it.y(), it.size(), grey(it.ink()), it.slot());
      case Placed.Reading _,
          Placed.EndOfReading _,
          Placed.Turn _,
          Placed.EndOfTurn _,
          Placed.Image _ ->
          placed;
    };
  }

  private static Ink grey(Ink ink) {
    double grey = Greyscale.of(ink.red(), ink.green(), ink.blue());
    return new Ink(grey, grey, grey);
  }

  private void paint(DocumentMetadata metadata) throws IOException {
    PdfBytes content = new PdfBytes(USUAL_PAGE);
    for (Page page : edition.pages()) {
      add(page, content);
    }
    painting.fonts().embed();
    Destinations destinations = new Destinations(edition, pages);
    LinkAnnotations links = LinkAnnotations.write(painting.links(), pages, destinations);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(
        COSName.STRUCT_TREE_ROOT,
        new StructureWriter(painting, pages, links).write(edition.structure()));
    OutlineWriter.write(edition.outline(), destinations, document);
    destinations.write(catalog);
    PageLabels.write(document, edition.pages().stream().map(Page::label).toList());
    metadata.write(document);
    document.setDocumentId(size << 32 | checksum.getValue());
    declare(document.getDocumentCatalog());
  }

  private void add(Page page, PdfBytes content) throws IOException {
    painting.contents().beginPage();
    content.clear();
    COSDictionary pictures = new PagePainter(painting, page, pages.size(), content).paint();
    boxes.draw(page, content);
    PDPage sheet = new PDPage();
    COSDictionary dictionary = sheet.getCOSObject();
    boxes.write(page, dictionary);
    dictionary.setItem(COSName.RESOURCES, resources(pictures));
    checksum.update(content.array(), 0, content.length());
    size += content.length();
    dictionary.setItem(
        COSName.CONTENTS, Streams.quicklyDeflated(content.array(), content.length()));
    // Annotations are walked in the order of the structure (ISO 14289-1, 7.18.3).
    dictionary.setName("Tabs", "S");
    pages.add(sheet);
    document.addPage(sheet);
  }

  // Pages without pictures share theirs.
  private COSDictionary resources(COSDictionary pictures) {
    if (pictures.size() == 0) {
      return ofTextAlone;
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, painting.fonts().resources());
    resources.setItem(COSName.XOBJECT, pictures);
    return resources;
  }

  private void declare(PDDocumentCatalog catalog) throws IOException {
    catalog.setLanguage(edition.language());
    PDMarkInfo marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    if (TextDirection.of(edition.language()) == TextDirection.RIGHT_TO_LEFT) {
      // Pages that are shown side by side: the first of two stands at the right (12.2).
      preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    }
    catalog.setViewerPreferences(preferences);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(intent);
  }
}
