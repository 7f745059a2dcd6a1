package octavo.imposition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Duplex;
import octavo.manuscript.SheetMaking;
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
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes a document one of sheets: what stands on its pages beside their content, such as filled
 * forms and stamps, becomes a part of it; what only a screen knows goes, or moves with the pages
 * where the sheets are for one.
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

  /** Those that sheets for a screen have besides. */
  private static final Set<COSName> ON_SCREEN =
      Set.of(
          COSName.STRUCT_TREE_ROOT,
          COSName.MARK_INFO,
          COSName.OUTLINES,
          COSName.NAMES,
          COSName.DESTS,
          COSName.METADATA,
          COSName.PAGE_MODE);

  private final PDDocument document;
  private final boolean forScreen;
  private final Map<COSDictionary, List<PDAnnotationLink>> links = new LinkedHashMap<>();
  private final PDDocumentCatalog catalog;
  private final boolean tagged;
  private int lost;

  PaperContent(PDDocument document, boolean forScreen) throws IOException {
    this.document = document;
    this.forScreen = forScreen;
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
      if (annotation instanceof PDAnnotationLink link) {
        links.computeIfAbsent(page.getCOSObject(), _ -> new ArrayList<>()).add(link);
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

  /** Says what a reader on a screen would miss; of sheets for one, when they are made. */
  void reportLost(String name, Diagnostics diagnostics) {
    if (forScreen) {
      if (lost > 0) {
        report(
            name,
            lost + (lost == 1 ? " link leads" : " links lead") + " to pages that are left out",
            "take those pages too",
            diagnostics);
      }
    } else if (tagged || !links.isEmpty()) {
      String what =
          tagged && !links.isEmpty()
              ? "its tags and links are"
              : tagged ? "its tags are" : "its links are";
      report(
          name,
          what + " left out: the sheets are for paper",
          "for the screen, keep the PDF itself, or write --for screen with 2up, 4up or 8up",
          diagnostics);
    }
  }

  private static void report(String name, String message, String hint, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticCode.IMPOSE_PAPER, new FilePlace(name), message, hint);
  }

  /**
   * Puts the sheets in place of the pages.
   *
   * @param places where these stand, where the sheets are for a screen
   */
  void replacePages(PDPageTree sheets, Duplex duplex, Map<COSDictionary, PagePlace> places) {
    COSDictionary entries = catalog.getCOSObject();
    if (forScreen) {
      move(entries, places);
    }
    List.copyOf(entries.keySet()).stream()
        .filter(it -> !KEPT.contains(it) && !(forScreen && ON_SCREEN.contains(it)))
        .forEach(entries::removeItem);
    entries.setItem(COSName.PAGES, sheets.getCOSObject());
    catalog.setViewerPreferences(forScreen ? screenPreferences() : paperPreferences(duplex));
    document
        .getDocumentInformation()
        .setCustomMetadataValue(SheetMaking.INFORMATION, forScreen ? null : "paper");
  }

  private void move(COSDictionary entries, Map<COSDictionary, PagePlace> places) {
    ScreenLinks moving = new ScreenLinks(catalog, places);
    Set<COSDictionary> left = Collections.newSetFromMap(new IdentityHashMap<>());
    links.forEach(
        (page, own) -> {
          PagePlace place = places.get(page);
          if (place != null) {
            List<COSDictionary> kept = moving.links(own, place);
            lost += own.size() - kept.size();
            left.addAll(kept);
            // Links are walked in the order of the structure (ISO 14289-1, 7.18.3).
            place.sheet().setName("Tabs", "S");
          }
        });
    moving.outline(entries);
    moving.names(entries);
    COSDictionary structure = entries.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (structure != null) {
      new ScreenTags(places, left).move(structure);
    }
  }

  private PDViewerPreferences screenPreferences() {
    PDViewerPreferences own = catalog.getViewerPreferences();
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(own != null && own.displayDocTitle());
    if (own != null && READING_DIRECTION.R2L.name().equals(own.getReadingDirection())) {
      preferences.setReadingDirection(READING_DIRECTION.R2L);
    }
    return preferences;
  }

  private static PDViewerPreferences paperPreferences(Duplex duplex) {
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setPrintScaling(PRINT_SCALING.None);
    preferences.setDuplex(
        switch (duplex) {
          case LONG -> DUPLEX.DuplexFlipLongEdge;
          case SHORT -> DUPLEX.DuplexFlipShortEdge;
          case NONE, SINGLE -> DUPLEX.Simplex;
        });
    return preferences;
  }
}
