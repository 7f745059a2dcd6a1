package octavo.xhtml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.ChapterNumbers;
import octavo.book.Component;
import octavo.book.Figure;
import octavo.book.Heading;
import octavo.book.Labels;
import octavo.book.ListedSections;
import octavo.book.NoteReference;
import octavo.book.Paragraph;
import octavo.book.ParagraphNumbers;
import octavo.book.Part;
import octavo.book.SectionNumbers;
import octavo.book.TextDirection;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/**
 * What all writers of one rendering share: the book and its plan, and what is found out on the way,
 * such as which document holds which reference.
 */
final class Rendering {
  private final Book book;
  private final Edition edition;
  private final NotePlan plan;
  private final Presentation presentation;
  private final Labels labels;
  private final TextDirection direction;
  private final boolean numbersChapters;
  private final SectionNumbers sections;
  private final ParagraphNumbers paragraphs;
  private final ListedSections listedSections;

  private final Set<String> documents = new HashSet<>();
  private final Set<String> usedIds = new HashSet<>();
  private final Map<String, String> noteDocuments = new HashMap<>();
  private final Map<String, String> movedAnchors = new HashMap<>();
  private final List<Listed> figures = new ArrayList<>();
  private final List<Listed> tables = new ArrayList<>();
  private final String[] referenceDocuments;
  private String document = "";
  private boolean inNotes;
  private int rightToLeft;
  private Optional<NotePlan.Entry> note = Optional.empty();
  private int titleLevel;

  /**
   * A figure or a table with a caption.
   *
   * @param document the document it stands in
   * @param id of its element
   * @param number as printed before the caption, or empty
   * @param caption plain text
   */
  record Listed(String document, String id, String number, String caption) {}

  Rendering(Book book, Edition edition, NotePlan plan, Presentation presentation) {
    this.book = book;
    this.edition = edition;
    this.plan = plan;
    this.presentation = presentation;
    this.labels = Labels.of(book.metadata().language());
    this.direction = TextDirection.of(book.metadata().language());
    this.numbersChapters = ChapterNumbers.arePrinted(book);
    this.sections = SectionNumbers.of(book, edition.numbers().sections());
    this.paragraphs =
        edition.numbers().paragraphs() ? ParagraphNumbers.of(book) : ParagraphNumbers.none();
    this.listedSections = ListedSections.of(book, edition.listedSections());
    this.referenceDocuments = new String[plan.calls().size()];
    reserve(book.contents());
  }

  private void reserve(List<? extends Component> components) {
    for (Component component : components) {
      documents.add(component.id());
      reserve(component.components());
    }
  }

  Book book() {
    return book;
  }

  Edition edition() {
    return edition;
  }

  NotePlan plan() {
    return plan;
  }

  Presentation presentation() {
    return presentation;
  }

  Labels labels() {
    return labels;
  }

  TextDirection direction() {
    return direction;
  }

  /** What is written next stands in a block that its author lets run from right to left. */
  void beginRightToLeft() {
    rightToLeft++;
  }

  /** It no longer does. */
  void endRightToLeft() {
    rightToLeft--;
  }

  /** Whether text runs from right to left, by the book's direction or that of a block. */
  boolean isRightToLeft() {
    return direction == TextDirection.RIGHT_TO_LEFT || rightToLeft > 0;
  }

  /** Whether it is read on screens, whatever their size, and not on pages. */
  boolean isOnScreen() {
    return edition.format().isForScreens();
  }

  /** The number to print over a chapter's title and in the contents; empty for none. */
  String number(Component component) {
    return switch (component) {
      case Part part -> "";
      case Chapter chapter ->
          numbersChapters && chapter.ordinal() > 0 ? Integer.toString(chapter.ordinal()) : "";
    };
  }

  /** The number to print before a heading; empty for none. */
  String number(Heading heading) {
    return sections.of(heading);
  }

  /** The number to print before the title of a piece of a chapter; empty for none. */
  String sectionNumber(Component component) {
    return sections.of(component);
  }

  /** The number to print beside a paragraph; empty for none. */
  String number(Paragraph paragraph) {
    return paragraphs.of(paragraph);
  }

  /** What the contents list below the chapters. */
  ListedSections listedSections() {
    return listedSections;
  }

  /** An id for a made document, different from every other document's. */
  String newDocument(String wanted) {
    String id = wanted;
    for (int i = 2; !documents.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  /**
   * From here on everything is written to this document.
   *
   * @param titleLevel the heading level of its title; 0 when it has none
   */
  void enter(String document, int titleLevel) {
    this.document = document;
    this.titleLevel = titleLevel;
    this.inNotes = false;
    this.note = Optional.empty();
    usedIds.add(document);
  }

  /** The same for notes, whose text stands elsewhere than in the document that was read. */
  void enterNotes(String document, int titleLevel) {
    enter(document, titleLevel);
    this.inNotes = true;
  }

  String document() {
    return document;
  }

  /** The element of a heading of that level below the title, {@code h1} to {@code h6}. */
  String headingElement(int level) {
    return "h" + Math.min(6, titleLevel + level);
  }

  /** The id itself the first time it is written, empty afterwards: a note may be printed twice. */
  String once(String id) {
    if (id.isEmpty() || !usedIds.add(id)) {
      return "";
    }
    if (inNotes) {
      movedAnchors.put(id, document);
    }
    return id;
  }

  /** The address of an element of the author's; notes may have moved it to another document. */
  String elementAddress(String component, String anchor) {
    String home = movedAnchors.getOrDefault(anchor, component);
    return presentation.addresses().element(home, anchor);
  }

  /** From here on the text of a note is written, as it is printed here. */
  void enterNote(NotePlan.Entry entry) {
    note = Optional.of(entry);
  }

  /** The index in the plan of what a reference shows where it is being written. */
  int call(NoteReference reference) {
    return note.map(entry -> entry.call(reference)).orElse(reference.ordinal());
  }

  /** Remembers that a reference stands in the current document. */
  void place(int reference) {
    if (referenceDocuments[reference] == null) {
      referenceDocuments[reference] = document;
    }
  }

  /** Whether a reference was rendered: one in a component that is left out was not. */
  boolean isPlaced(int reference) {
    return referenceDocuments[reference] != null;
  }

  /** The document a reference stands in. */
  String documentOf(int reference) {
    String found = referenceDocuments[reference];
    if (found == null) {
      throw new IllegalStateException("reference " + reference + " was not rendered");
    }
    return found;
  }

  /** Remembers which document prints a note. */
  void printNote(String entry, String where) {
    noteDocuments.put(entry, where);
  }

  /** The document that prints a note; empty when none does. */
  String documentOfNote(String entry) {
    return noteDocuments.getOrDefault(entry, "");
  }

  /** Remembers a figure for the list of illustrations. */
  void list(Figure figure) {
    if (!inNotes) {
      String number = figure.caption().number();
      String caption = Captions.plain(figure.caption().text());
      figures.add(new Listed(document, figure.attributes().id(), number, caption));
    }
  }

  /** Remembers a table for the list of tables. */
  void list(String id, String caption) {
    tables.add(new Listed(document, id, "", caption));
  }

  /** Whether what is written now is the text of a note. */
  boolean isInNotes() {
    return inNotes;
  }

  /** The figures with a caption so far. */
  List<Listed> figures() {
    return figures;
  }

  /** The tables with a caption so far. */
  List<Listed> tables() {
    return tables;
  }
}
