package octavo.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition.NotePlacement;
import octavo.resolve.NotePlan;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.Shaper;
import octavo.typeset.line.Hyphenator;
import octavo.typeset.page.Edition;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.DocumentReader;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;
import octavo.xhtml.XhtmlDocument;

/** Sets the documents of an edition as pages. */
public final class Compositor {
  /** Page numbers in the text settle in two rounds; a text that goes on changing is let be. */
  private static final int MOST_ROUNDS = 5;

  /** A figure so many pages after its mention is told. */
  private static final int FAR = 4;

  private final NoteRounds notes;
  private final Commission commission;
  private final Diagnostics diagnostics;
  private final Cascade cascade;
  private final PageShapes shapes;
  private final NoteMargins margins;
  private final List<Element> sections = new ArrayList<>();

  private Compositor(Copywriter copy, Commission commission, Diagnostics diagnostics) {
    this.notes = new NoteRounds(copy);
    this.commission = commission;
    this.diagnostics = diagnostics;
    this.cascade = commission.styles().cascade();
    this.shapes = new PageShapes(commission, commission.styles().pages(), body(), diagnostics);
    NotePlacement placement = commission.edition().notes().placement();
    this.margins = new NoteMargins(placement, cascade, shapes, diagnostics);
    documents().forEach(document -> sections.add(read(document)));
  }

  /**
   * Sets an edition.
   *
   * @throws IOException when a font or the shaper cannot be read
   */
  public static Setting set(Copywriter copy, Commission commission, Diagnostics diagnostics)
      throws IOException {
    Compositor compositor = new Compositor(copy, commission, diagnostics);
    try (FontLibrary fonts = FontLibrary.open(commission.theme().fonts(), diagnostics)) {
      Shaper shaper = fonts.shaper();
      TypeSettings settings = new TypeSettings(fonts);
      String language = commission.metadata().language();
      Typefaces typefaces = new Typefaces(fonts, settings, commission.styles().pages(), language);
      Setting setting = compositor.set(settings, shaper, typefaces);
      new UnknownFamilies(commission.theme(), commission.styles().sheet(), diagnostics)
          .report(settings.unknownFamilies());
      compositor.reportMissing(shaper.missing());
      return setting;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * An edition that is set.
   *
   * @param pages its pages
   * @param notes number and place of its notes, as they are printed
   * @param documents what it is set from, in reading order
   * @param spreads its spreads of text, and which of them do not end on one line
   */
  public record Setting(
      Edition pages, NotePlan notes, List<XhtmlDocument> documents, Spreads spreads) {}

  private Setting set(TypeSettings settings, Shaper shaper, Typefaces typefaces) {
    Hyphenator hyphenator = new Hyphenator(diagnostics);
    double grid = body().leading();
    ParagraphLines lines = new ParagraphLines(shaper, hyphenator, settings, grid);
    Targets targets = Targets.unknown();
    List<SetDocument> set = new ArrayList<>();
    Set<Integer> changed = Set.of();
    boolean settled = false;
    int rounds = 0;
    while (!settled && rounds < MOST_ROUNDS) {
      set(set, changed, workshop(settings, targets, lines));
      Targets found = makeup().targets(set);
      changed = new TreeSet<>(notes.revise(set));
      changed.addAll(notes.name(typefaces.used()));
      changed.forEach(index -> sections.set(index, read(documents().get(index))));
      settled = changed.isEmpty() && found.agreesWith(targets);
      // Page numbers begin to settle when the notes' have.
      rounds = changed.isEmpty() ? rounds + 1 : 0;
      targets = found;
    }
    if (!settled) {
      diagnostics.report(
          DiagnosticCode.PDF_PAGE_LOOP,
          Spreads.WHOLE_BOOK,
          "edition "
              + commission.edition().name()
              + ": after "
              + MOST_ROUNDS
              + " rounds a page number in the text still changes where it stands",
          "look at the numbers in contents and notes; a word more or less near them helps");
    }
    notes.report(set, targets, diagnostics);
    set.forEach(document -> Findings.reportOverflows(document, diagnostics));
    Spreads spreads = makeup().spreads(set);
    spreads.report(commission.edition().name(), diagnostics);
    Workshop workshop = workshop(settings, targets, lines);
    String language = commission.metadata().language();
    Furniture furniture = new Furniture(workshop, commission.styles().pages(), language);
    MarginNumbers numbers = new MarginNumbers(commission.edition(), workshop, shapes, diagnostics);
    MarginRuling ruling = new MarginRuling(workshop);
    Edition edition = makeup().edition(set, new Makeup.Marginalia(furniture, numbers, ruling));
    return new Setting(edition, notes.copy().notes(), documents(), spreads);
  }

  /** The style of what all documents stand in. */
  private Style body() {
    return cascade.root(commission.metadata().language());
  }

  private Workshop workshop(TypeSettings settings, Targets targets, ParagraphLines lines) {
    String language = commission.metadata().language();
    return new Workshop(cascade, settings, commission.images(), targets, lines, language);
  }

  private List<XhtmlDocument> documents() {
    return notes.copy().documents();
  }

  private Makeup makeup() {
    return new Makeup(notes.copy(), commission);
  }

  private Element read(XhtmlDocument document) {
    return read(document, "");
  }

  private Element read(XhtmlDocument document, String more) {
    String language = commission.metadata().language();
    return DocumentReader.read(document, Openings.classes(document) + more, language);
  }

  private void set(List<SetDocument> set, Set<Integer> changed, Workshop workshop) {
    Openings openings = new Openings(documents(), commission.edition().pages().openers());
    int next = 0;
    for (int i = 0; i < documents().size(); i++) {
      next = openings.first(documents().get(i), next);
      boolean recto = new Sheet(next).isRecto();
      if (i == set.size()) {
        set.add(fitted(i, recto, workshop));
      } else if (changed.contains(i)
          || set.get(i).namesPages()
          || set.get(i).opensRecto() != recto) {
        set.set(i, fitted(i, recto, workshop));
      }
      next += set.get(i).pages().size();
    }
  }

  private void reportMissing(List<Integer> characters) {
    MissingCharacters missing = new MissingCharacters(characters);
    for (int i = 0; i < documents().size(); i++) {
      missing.find(documents().get(i), sections.get(i));
    }
    missing.report(new FilePlace("styles/" + commission.theme().name()), diagnostics);
  }

  private SetDocument fitted(int index, boolean recto, Workshop workshop) {
    SetDocument set = document(index, recto, workshop);
    if (!TitlePages.runsOver(set)) {
      return set;
    }
    Element own = sections.get(index);
    for (String step : TitlePages.STEPS) {
      sections.set(index, read(documents().get(index), " " + step));
      SetDocument tighter = document(index, recto, workshop);
      if (!TitlePages.runsOver(tighter)) {
        return tighter;
      }
    }
    sections.set(index, own);
    return TitlePages.told(document(index, recto, workshop));
  }

  private SetDocument document(int index, boolean recto, Workshop workshop) {
    int asked = workshop.targets().asked();
    workshop.lines().begin();
    Column column = new Column();
    PageShape page = shapes.of(pageName(sections.get(index)));
    StructureElement root = new StructureElement(StructureType.DIVISION);
    Style style = body();
    Around around =
        new Around(
            style, root, commission.metadata().language(), 0, numbered(documents().get(index)));
    PageNotes onPages = new PageNotes();
    for (Node node : sections.get(index).children()) {
      if (node instanceof Element section) {
        onPages =
            new NoteSetter(workshop, page, around, margins).notes(section, notes.printings(index));
        new BlockSetter(workshop, column, page, onPages)
            .set(section, around, new Frame(0, page.measure()));
      }
    }
    column.end();
    onPages.followRest(root);
    NoteRule rule = NoteRule.of(cascade, page.measure());
    List<PageBreaker.Span> pages = new Pagination(column, onPages, rule, page).pages(recto);
    boolean names = workshop.targets().asked() > asked;
    reportPages(column, pages);
    List<Overflow> overflows = new ArrayList<>(column.overflows());
    overflows.addAll(onPages.settle(pages));
    return new SetDocument(
        documents().get(index),
        recto,
        page,
        onPages.column(),
        column.strips(),
        pages,
        column.notes(),
        root,
        names,
        List.copyOf(overflows));
  }

  private NumberedLines numbered(XhtmlDocument document) {
    return document.kind().isText()
        ? NumberedLines.of(commission.edition().numbers())
        : NumberedLines.NONE;
  }

  private static void reportPages(Column column, List<PageBreaker.Span> pages) {
    for (int i = 0; i < pages.size(); i++) {
      PageBreaker.Span span = pages.get(i);
      reportFigures(column, pages, i);
      if (span.overfull()) {
        column.source(column.sourceOf(Math.min(span.from(), column.size() - 1)));
        column.overflow(Overflow.Kind.PIECE);
      }
      if (span.foot().late() > 0) {
        column.source(column.sourceOf(span.to() - 1));
        column.overflow(Overflow.Kind.NOTES);
      }
    }
  }

  private static void reportFigures(Column column, List<PageBreaker.Span> pages, int page) {
    for (Floating figure : pages.get(page).figures()) {
      int far = Math.max(0, page - FAR);
      boolean begins = figure.source() != Floating.GOES_ON;
      if (begins && pages.get(far).from() >= figure.anchor() && page >= FAR) {
        column.source(figure.source());
        column.overflow(Overflow.Kind.FAR);
      }
    }
  }

  private String pageName(Element body) {
    return body.children().stream()
        .filter(Element.class::isInstance)
        .map(section -> cascade.style((Element) section, cascade.root()).word(Property.PAGE))
        .findFirst()
        .orElse("auto");
  }
}
