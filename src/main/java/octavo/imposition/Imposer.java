package octavo.imposition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;

/**
 * Imposes a PDF: each page becomes a form of its own document, the sheets draw these, and the pages
 * go. So fonts and images are shared as they were, and nothing is encoded anew.
 */
public final class Imposer {
  private final PDDocument document;
  private final String name;
  private final Imposition imposition;
  private final Diagnostics diagnostics;

  private Imposer(
      PDDocument document, String name, Imposition imposition, Diagnostics diagnostics) {
    this.document = document;
    this.name = name;
    this.imposition = imposition;
    this.diagnostics = diagnostics;
  }

  /**
   * Imposes a PDF.
   *
   * @param source the file, and which of its pages
   * @param imposition how
   * @param out takes the PDF; nothing is written when there are errors among the findings
   * @param diagnostics told what cannot be imposed, and what paper cannot carry
   * @throws IOException when the file cannot be read or the result not be written
   */
  public static void impose(
      Source source, Imposition imposition, OutputStream out, Diagnostics diagnostics)
      throws IOException {
    Optional<PDDocument> opened = SourceDocument.open(source.file, source.name, diagnostics);
    if (opened.isPresent()) {
      try (PDDocument document = opened.get()) {
        new Imposer(document, source.name, imposition, diagnostics).impose(source.pages, out);
      }
    }
  }

  /**
   * Writes a page that shows how the sheets of a PDF are printed and folded, what goes where.
   *
   * @param source the file, and which of its pages
   * @param imposition how they are imposed
   * @param out takes the PDF of that page; nothing is written when there are errors
   * @param diagnostics told what cannot be imposed
   * @throws IOException when the file cannot be read or the result not be written
   */
  public static void guide(
      Source source, Imposition imposition, OutputStream out, Diagnostics diagnostics)
      throws IOException {
    Optional<PDDocument> opened = SourceDocument.open(source.file, source.name, diagnostics);
    if (opened.isPresent()) {
      try (PDDocument document = opened.get()) {
        new Imposer(document, source.name, imposition, diagnostics).guide(source.pages, out);
      }
    }
  }

  private void guide(List<Integer> wanted, OutputStream out) throws IOException {
    Optional<List<PDPage>> chosen = chosen(wanted);
    if (chosen.isPresent()) {
      Map<Integer, SourcePage> pages = new HashMap<>();
      for (int i = 0; i < chosen.get().size(); i++) {
        pages.put(i, SourcePage.of(chosen.get().get(i), document));
      }
      SheetPlan plan = plan(pages);
      SheetGuide.write(name, pages.size(), imposition, plan, sheet(pages, plan), out);
    }
  }

  /**
   * What is imposed.
   *
   * @param file a PDF
   * @param name what findings call it
   * @param pages the 1-based numbers of the pages to take, in order; empty for all
   */
  public record Source(Path file, String name, List<Integer> pages) {
    /** Copies the list. */
    public Source {
      pages = List.copyOf(pages);
    }
  }

  private void impose(List<Integer> wanted, OutputStream out) throws IOException {
    Optional<List<PDPage>> chosen = chosen(wanted);
    if (chosen.isEmpty()) {
      return;
    }
    PaperContent content = new PaperContent(document, imposition.making().forScreen());
    GreyContent grey = new GreyContent(document);
    Map<Integer, SourcePage> pages = new HashMap<>();
    for (int i = 0; i < chosen.get().size(); i++) {
      content.prepare(chosen.get().get(i));
      if (imposition.making().grey()) {
        grey.convert(chosen.get().get(i));
      }
      pages.put(i, SourcePage.of(chosen.get().get(i), document));
    }
    reportSizes(pages);
    grey.reportLeft(name, diagnostics);
    SheetPlan plan = plan(pages);
    new FoldedThickness(imposition, plan).report(name, diagnostics);
    Sheet sheet = sheet(pages, plan);
    SheetPainter painter = new SheetPainter(document, imposition, plan, sheet, pages);
    PDPageTree tree = new PDPageTree();
    for (SheetSide side : plan.inOrder(imposition.duplex())) {
      tree.add(painter.paint(side));
    }
    Map<COSDictionary, PagePlace> places = new IdentityHashMap<>();
    painter
        .places()
        .forEach((number, place) -> places.put(chosen.get().get(number).getCOSObject(), place));
    Optional<SheetLabels> labels =
        imposition.making().forScreen()
            ? Optional.of(SheetLabels.of(document, chosen.get()))
            : Optional.empty();
    content.replacePages(tree, imposition.duplex(), places);
    if (labels.isPresent()) {
      labels.get().write(plan, document);
    }
    content.reportLost(name, diagnostics);
    document.save(out);
  }

  private Optional<List<PDPage>> chosen(List<Integer> wanted) {
    List<PDPage> all = new ArrayList<>();
    document.getPages().forEach(all::add);
    return (wanted.isEmpty() ? Optional.of(all) : chosen(wanted, all))
        .filter(pages -> haveSizes(pages, all));
  }

  private boolean haveSizes(List<PDPage> pages, List<PDPage> all) {
    for (PDPage page : pages) {
      PDRectangle trim = page.getTrimBox();
      if (!(trim.getWidth() * page.getUserUnit() > 0 && trim.getHeight() > 0)) {
        diagnostics.report(
            DiagnosticCode.IMPOSE_SOURCE,
            new FilePlace(name),
            "page "
                + (all.indexOf(page) + 1)
                + " is "
                + trim.getWidth()
                + " by "
                + trim.getHeight()
                + " points large",
            "name the other pages with --pages");
        return false;
      }
    }
    return true;
  }

  private Optional<List<PDPage>> chosen(List<Integer> wanted, List<PDPage> all) {
    List<PDPage> chosen = new ArrayList<>();
    for (int number : wanted) {
      if (number > all.size()) {
        diagnostics.report(
            DiagnosticCode.IMPOSE_SOURCE,
            new FilePlace(name),
            "there is no page " + number + ": the PDF has " + all.size(),
            "name pages from 1 to " + all.size());
        return Optional.empty();
      }
      chosen.add(all.get(number - 1));
    }
    return Optional.of(chosen);
  }

  private void reportSizes(Map<Integer, SourcePage> pages) {
    TreeSet<String> sizes = new TreeSet<>();
    pages
        .values()
        .forEach(it -> sizes.add(Math.round(it.width()) + " × " + Math.round(it.height()) + " pt"));
    if (sizes.size() > 1) {
      diagnostics.report(
          DiagnosticCode.IMPOSE_SIZES,
          new FilePlace(name),
          "its pages are of " + sizes.size() + " sizes: " + String.join(", ", sizes),
          "each is set into a place of the size of the first, smaller where it must be");
    }
  }

  private SheetPlan plan(Map<Integer, SourcePage> pages) {
    boolean leftFirst = !imposition.rightToLeft().orElseGet(this::readsLeftwards);
    return switch (imposition.scheme()) {
      case ImpositionScheme.Folded(int sheets) -> SheetPlan.folded(pages.size(), sheets, leftFirst);
      case ImpositionScheme.PagesUp(int up) -> {
        SourcePage first = first(pages);
        boolean wide = first.width() > first.height();
        // Pages that stand upright share a lying sheet by two and by eight, an upright one by four.
        int across = up == 4 ? 2 : up == 2 ? (wide ? 1 : 2) : wide ? 2 : 4;
        yield SheetPlan.up(pages.size(), across, up / across, leftFirst, imposition.repeated());
      }
    };
  }

  private boolean readsLeftwards() {
    PDViewerPreferences preferences = document.getDocumentCatalog().getViewerPreferences();
    return preferences != null
        && READING_DIRECTION.R2L.name().equals(preferences.getReadingDirection());
  }

  private Sheet sheet(Map<Integer, SourcePage> pages, SheetPlan plan) {
    SourcePage first = first(pages);
    if (imposition.paper().isPresent()) {
      TrimSize paper = imposition.paper().get();
      return Sheet.on(paper, first.width(), first.height(), plan, imposition.marks());
    }
    if (imposition.scheme() instanceof ImpositionScheme.Folded) {
      return Sheet.around(first.width(), first.height(), plan, imposition.marks());
    }
    TrimSize own = new TrimSize(Length.pt(first.width()), Length.pt(first.height()));
    return Sheet.on(own, first.width(), first.height(), plan, imposition.marks());
  }

  private static SourcePage first(Map<Integer, SourcePage> pages) {
    SourcePage first = pages.get(0);
    if (first == null) {
      throw new IllegalStateException("no page to impose");
    }
    return first;
  }
}
