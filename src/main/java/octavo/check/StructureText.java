package octavo.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads a tagged PDF along its structure tree (ISO 32000-1, 14.7.2): the order in which assistive
 * technology reads it, whatever the order of drawing. Running heads and page numbers are artifacts
 * and not in the tree.
 *
 * <p>Left out, because the structure says what it is: the label of a list item ({@code Lbl}), which
 * the engine counts, the picture itself of a {@code Figure}, and a table's head where it is printed
 * again.
 *
 * <p>Notes at the foot of pages are read among the text, each after the block that cites it. They
 * are streams of their own, and come here after the text of their piece, in the same order.
 *
 * <p>An explicit stack, since the depth of the tree is the file's choice.
 */
final class StructureText {
  private static final COSName PAGE = COSName.PG;
  private static final COSName STREAM = COSName.getPDFName("Stm");
  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  private final Map<COSBase, Map<Integer, MarkedText>> pages = new IdentityHashMap<>();

  /** An element has one parent; a damaged file may make circles and worse of them. */
  private final Set<COSBase> entered = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<COSBase, Integer> sheets = new IdentityHashMap<>();
  private final List<ReadPiece> pieces = new ArrayList<>();

  /** The links of the contents and lists of the piece at hand. */
  private List<ListedLink> entries = new ArrayList<>();

  /** What the last of them is the link of. */
  private Optional<Step> lastEntry = Optional.empty();

  private final boolean notesLast;

  /** The notes of a piece while its text is read, with what they stand in. */
  private final Deque<Aside> asides = new ArrayDeque<>();

  private ReadPiece piece = new ReadPiece();

  /** The last marked content read, while nothing but inline elements came after it. */
  private Optional<MarkedText> last = Optional.empty();

  private Optional<COSBase> lastPage = Optional.empty();

  private StructureText(boolean notesLast) {
    this.notesLast = notesLast;
  }

  private record Aside(COSDictionary note, Step parent) {}

  /**
   * A link of contents or of a list.
   *
   * @param from the offset of its first character in its piece
   * @param to the offset behind its last
   * @param annotation what can be clicked
   */
  record ListedLink(int from, int to, COSDictionary annotation) {}

  /**
   * Reads the pieces of the document in order.
   *
   * @param notesLast whether notes come after the text of their piece
   * @return no pieces when the PDF is not tagged
   */
  static ReadEdition read(PDDocument document, boolean notesLast) throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (tree == null) {
      return new ReadEdition(List.of(), List.of(), MarkedPages.NONE);
    }
    StructureText reader = new StructureText(notesLast);
    reader.readPages(document);
    PageLists lists = new PageLists(document);
    for (COSBase kid : StructureTree.sections(tree)) {
      reader.readPiece(kid);
      lists.add(reader.piece, reader.entries);
    }
    return new ReadEdition(reader.pieces, lists.lists(), MarkedPages.NONE);
  }

  private void readPages(PDDocument document) throws IOException {
    Map<COSBase, GlyphText> fonts = new IdentityHashMap<>();
    int count = 0;
    for (PDPage page : document.getPages()) {
      int number = count++;
      sheets.put(page.getCOSObject(), number);
      PageText.read(page, fonts)
          .forEach(
              (owner, texts) -> {
                pages.put(owner, texts);
                sheets.putIfAbsent(owner, number);
              });
    }
  }

  private void readPiece(COSBase root) {
    piece = new ReadPiece();
    entries = new ArrayList<>();
    last = Optional.empty();
    pieces.add(piece);
    Deque<Step> steps = new ArrayDeque<>();
    visit(root, new Step(List.of(), Optional.empty(), false, ""), steps);
    while (!steps.isEmpty() || !asides.isEmpty()) {
      if (steps.isEmpty()) {
        Aside aside = asides.remove();
        piece.separate(' ');
        last = Optional.empty();
        open(aside.note, aside.parent, steps);
        continue;
      }
      Step step = steps.peek();
      if (step.next < step.kids.size()) {
        visit(step.kids.get(step.next++), step, steps);
      } else {
        steps.pop();
        close(step);
        edge(step);
      }
    }
  }

  private void visit(COSBase kid, Step parent, Deque<Step> steps) {
    if (kid instanceof COSInteger identifier) {
      content(parent, parent.page, identifier.intValue());
    } else if (kid instanceof COSDictionary dictionary) {
      if (dictionary.containsKey(COSName.S)) {
        enter(dictionary, parent, steps);
      } else if (dictionary.containsKey(COSName.MCID)) {
        COSBase page = dictionary.getDictionaryObject(PAGE);
        COSBase form = dictionary.getDictionaryObject(STREAM);
        COSBase own = pages.containsKey(form) ? form : page;
        content(
            parent, own == null ? parent.page : Optional.of(own), dictionary.getInt(COSName.MCID));
      } else if (dictionary.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation) {
        parent.annotation = Optional.of(annotation);
      }
    }
  }

  private void enter(COSDictionary element, Step parent, Deque<Step> steps) {
    String type = StructureTree.type(element);
    if (type.equals("Lbl") || !entered.add(element)) {
      return;
    }
    if (notesLast && type.equals("Note")) {
      asides.add(new Aside(element, parent));
    } else {
      open(element, parent, steps);
    }
  }

  private void open(COSDictionary element, Step parent, Deque<Step> steps) {
    String type = StructureTree.type(element);
    COSBase own = element.getDictionaryObject(PAGE);
    Step step =
        new Step(
            StructureTree.kids(element),
            own == null ? parent.page : Optional.of(own),
            parent.inLink || type.equals("Link"),
            type);
    boolean headCell = parent.head.isPresent() && (type.equals("TH") || type.equals("TD"));
    step.head = type.equals("THead") || headCell ? Optional.of(step) : parent.head;
    step.entry = type.equals("TOCI") ? Optional.of(step) : parent.entry;
    if (step.isPicture) {
      String alternative = element.getString(COSName.ALT);
      piece.addAlternative(alternative == null ? "" : alternative);
    }
    String actual = element.getString(ACTUAL_TEXT);
    if (actual != null) {
      piece.add(actual, step.inLink);
      last = Optional.empty();
      step.next = step.kids.size();
    }
    edge(step);
    step.from = piece.length();
    steps.push(step);
  }

  // The css engine makes a link of each line of an entry.
  private void close(Step step) {
    Optional<Step> entry = step.entry;
    if (entry.isPresent() && step.type.equals("Link") && step.annotation.isPresent()) {
      boolean goesOn = lastEntry.isPresent() && lastEntry.get() == entry.get();
      int from = goesOn ? entries.removeLast().from() : step.from;
      entries.add(new ListedLink(from, piece.length(), step.annotation.get()));
      lastEntry = entry;
    }
  }

  private void edge(Step step) {
    if (!step.inline) {
      piece.separate(' ');
      last = Optional.empty();
    }
  }

  private void content(Step step, Optional<COSBase> page, int identifier) {
    page.map(sheets::get).ifPresent(piece::goOn);
    if (step.isPicture || page.isEmpty() || isRepeatedHead(step, page.get())) {
      return;
    }
    MarkedText text = pages.getOrDefault(page.get(), Map.of()).get(identifier);
    if (text == null || text.isEmpty()) {
      return;
    }
    if (last.isPresent()) {
      boolean samePage = lastPage.isPresent() && lastPage.get() == page.get();
      piece.separate(samePage ? last.get().markBefore(text) : MarkedText.LINE_END);
    }
    piece.add(text.text(), step.inLink);
    last = Optional.of(text);
    lastPage = page;
  }

  // The engine prints a table's head again on each page the table goes on to, and tags it as more
  // content of the same cells.
  private static boolean isRepeatedHead(Step step, COSBase page) {
    if (step.head.isEmpty()) {
      return false;
    }
    Step head = step.head.get();
    head.headPage = Optional.of(head.headPage.orElse(page));
    return head.headPage.get() != page;
  }

  /** An element being read. */
  private static final class Step {
    private final List<COSBase> kids;
    private final Optional<COSBase> page;
    private final boolean inLink;
    private final String type;
    private final boolean isPicture;
    private final boolean inline;

    /** The innermost of the table head around it and its cell. */
    private Optional<Step> head = Optional.empty();

    /** Of a table head or its cell, the page it is first printed on. */
    private Optional<COSBase> headPage = Optional.empty();

    /** The innermost entry of contents or of a list around it. */
    private Optional<Step> entry = Optional.empty();

    /** What can be clicked, of a link. */
    private Optional<COSDictionary> annotation = Optional.empty();

    /** The length of the piece when it was entered. */
    private int from;

    private int next;

    Step(List<COSBase> kids, Optional<COSBase> page, boolean inLink, String type) {
      this.kids = kids;
      this.page = page;
      this.inLink = inLink;
      this.type = type;
      this.isPicture = type.equals("Figure");
      this.inline = StructureTree.isInline(type);
    }
  }
}
