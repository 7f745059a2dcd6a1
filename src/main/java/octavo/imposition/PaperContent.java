package octavo.imposition;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Duplex;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.DUPLEX;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes a document one for paper: what stands on its pages beside their content, such as filled
 * forms and stamps, becomes a part of it; what only a screen knows goes.
 */
final class PaperContent {
  /** Entries of the catalog that the sheets need as well. */
  private static final Set<COSName> KEPT =
      Set.of(
          COSName.TYPE,
          COSName.PAGES,
          COSName.VERSION,
          COSName.LANG,
          COSName.OCPROPERTIES,
          COSName.OUTPUT_INTENTS,
          COSName.VIEWER_PREFERENCES);

  private final PDDocument document;
  private final PDDocumentCatalog catalog;
  private final boolean tagged;
  private int links;

  PaperContent(PDDocument document) throws IOException {
    this.document = document;
    this.catalog = document.getDocumentCatalog();
    this.tagged = catalog.getStructureTreeRoot() != null;
    PDAcroForm form = catalog.getAcroForm();
    if (form != null && !form.getFields().isEmpty()) {
      form.flatten();
    }
  }

  /** Makes all that is to be seen of a page its content. */
  void prepare(PDPage page) throws IOException {
    List<PDAnnotation> annotations = page.getAnnotations();
    for (PDAnnotation annotation : annotations) {
      if (annotation instanceof PDAnnotationLink) {
        links++;
      } else if (isPrinted(annotation)) {
        paint(annotation, page);
      }
    }
    page.setAnnotations(List.of());
  }

  private static boolean isPrinted(PDAnnotation annotation) {
    return !(annotation instanceof PDAnnotationPopup)
        && annotation.isPrinted()
        && !annotation.isHidden()
        && annotation.getNormalAppearanceStream() != null
        && annotation.getRectangle() != null;
  }

  // The appearance's box is fitted to the annotation's rectangle (ISO 32000-1, 12.5.5).
  private void paint(PDAnnotation annotation, PDPage page) throws IOException {
    PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
    var box =
        appearance
            .getMatrix()
            .createAffineTransform()
            .createTransformedShape(appearance.getBBox().toGeneralPath())
            .getBounds2D();
    if (box.getWidth() == 0 || box.getHeight() == 0) {
      return;
    }
    double across = annotation.getRectangle().getWidth() / box.getWidth();
    double up = annotation.getRectangle().getHeight() / box.getHeight();
    double x = annotation.getRectangle().getLowerLeftX() - across * box.getX();
    double y = annotation.getRectangle().getLowerLeftY() - up * box.getY();
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      out.transform(new Matrix((float) across, 0, 0, (float) up, (float) x, (float) y));
      out.drawForm(appearance);
    }
  }

  /** Says what a reader on a screen would miss. */
  void reportLost(String name, Diagnostics diagnostics) {
    if (tagged || links > 0) {
      String what =
          tagged && links > 0
              ? "its tags and links are"
              : tagged ? "its tags are" : "its links are";
      diagnostics.report(
          DiagnosticCode.IMPOSE_PAPER,
          new FilePlace(name),
          what + " left out: the sheets are for paper",
          "for the screen, keep the PDF itself");
    }
  }

  /** Puts the sheets in place of the pages. */
  void replacePages(PDPageTree sheets, Duplex duplex) {
    COSDictionary entries = catalog.getCOSObject();
    List.copyOf(entries.keySet()).stream()
        .filter(it -> !KEPT.contains(it))
        .forEach(entries::removeItem);
    entries.setItem(COSName.PAGES, sheets.getCOSObject());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setPrintScaling(PRINT_SCALING.None);
    preferences.setDuplex(
        switch (duplex) {
          case LONG -> DUPLEX.DuplexFlipLongEdge;
          case SHORT -> DUPLEX.DuplexFlipShortEdge;
          case NONE, SINGLE -> DUPLEX.Simplex;
        });
    catalog.setViewerPreferences(preferences);
  }
}
