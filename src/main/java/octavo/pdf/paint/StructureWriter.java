package octavo.pdf.paint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Writes the structure tree (ISO 32000-1, 14.7): elements with what was painted of their slots, in
 * the order they are read, and the trees that lead back to them from content and by name.
 */
final class StructureWriter {
  private static final COSName CONTENT_REFERENCE = COSName.getPDFName("MCR");
  private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");

  private final Painting painting;
  private final List<PDPage> pages;
  private final LinkAnnotations links;
  private final COSDictionary root = new COSDictionary();
  private final Map<StructureElement, COSDictionary> written = new IdentityHashMap<>();
  private final Map<String, COSDictionary> named = new TreeMap<>();
  private final COSArray parents = new COSArray();
  private int notes;

  StructureWriter(Painting painting, List<PDPage> pages, LinkAnnotations links) {
    this.painting = painting;
    this.pages = pages;
    this.links = links;
  }

  /** Writes the tree and gives the pages and annotations their keys in the parent tree. */
  COSDictionary write(StructureElement top) {
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    root.setItem(COSName.K, begin(top, root));
    // No recursion: a tree is as deep as the manuscript nests.
    Deque<StructureElement> open = new ArrayDeque<>();
    open.push(top);
    while (!open.isEmpty()) {
      StructureElement element = open.pop();
      for (StructureKid kid : element.kids().reversed()) {
        if (kid instanceof StructureElement inner) {
          begin(inner, dictionary(element));
          open.push(inner);
        }
      }
      fill(element, dictionary(element));
    }
    parents();
    names();
    return root;
  }

  private COSDictionary dictionary(StructureElement element) {
    COSDictionary known = written.get(element);
    if (known == null) {
      throw new IllegalStateException("an element comes before its parent: " + element.type());
    }
    return known;
  }

  private COSDictionary begin(StructureElement element, COSDictionary parent) {
    COSDictionary dictionary = new COSDictionary();
    // Without a Type, which may be left out (table 323): there are thousands.
    dictionary.setName(COSName.S, type(element).tag());
    dictionary.setItem(COSName.P, parent);
    written.put(element, dictionary);
    return dictionary;
  }

  // What leads nowhere is no link to those who hear the book.
  private StructureType type(StructureElement element) {
    boolean dead = element.type() == StructureType.LINK && links.of(element).isEmpty();
    return dead ? StructureType.SPAN : element.type();
  }

  private void fill(StructureElement element, COSDictionary dictionary) {
    ElementAttributes.write(element, painting.figures().area(element), dictionary);
    name(element, dictionary);
    COSArray kids = new COSArray();
    int home = -1;
    for (StructureKid kid : element.kids()) {
      switch (kid) {
        case StructureElement inner -> kids.add(dictionary(inner));
        case Slot slot -> {
          MarkedContents.Places places = painting.contents().of(slot);
          for (int i = 0; i < places.count(); i++) {
            home = home < 0 ? places.page(i) : home;
            kids.add(content(places.page(i), places.number(i), home));
          }
        }
      }
    }
    for (COSDictionary annotation : links.of(element)) {
      kids.add(reference(annotation));
    }
    if (home >= 0) {
      dictionary.setItem(COSName.PG, pages.get(home));
    }
    if (kids.size() > 0) {
      dictionary.setItem(COSName.K, kids.size() == 1 ? kids.get(0) : kids);
    }
  }

  private COSBase content(int page, int number, int home) {
    if (page == home) {
      return COSInteger.get(number);
    }
    COSDictionary reference = new COSDictionary();
    reference.setDirect(true);
    reference.setItem(COSName.TYPE, CONTENT_REFERENCE);
    reference.setItem(COSName.PG, pages.get(page));
    reference.setInt(COSName.MCID, number);
    return reference;
  }

  private static COSDictionary reference(COSDictionary annotation) {
    COSDictionary reference = new COSDictionary();
    reference.setDirect(true);
    reference.setItem(COSName.TYPE, OBJECT_REFERENCE);
    reference.setItem(COSName.OBJ, annotation);
    reference.setItem(COSName.PG, annotation.getItem(COSName.P));
    return reference;
  }

  // A note must have a name (ISO 14289-1, 7.9).
  private void name(StructureElement element, COSDictionary dictionary) {
    Optional<String> id = ElementAttributes.property(element, Property.ID);
    if (id.isEmpty() && element.type() == StructureType.NOTE) {
      id = Optional.of("octavo-note-" + ++notes);
      dictionary.setItem(COSName.ID, NameTree.name(id.get()));
    }
    if (id.isPresent() && named.put(id.get(), dictionary) != null) {
      throw new IllegalStateException("two elements are called " + id.get());
    }
  }

  // First the pages by their numbers, then the annotations.
  private void parents() {
    for (int page = 0; page < pages.size(); page++) {
      List<Slot> slots = painting.contents().on(page);
      if (!slots.isEmpty()) {
        COSArray owners = new COSArray();
        slots.forEach(slot -> owners.add(dictionary(painting.owners().owner(slot))));
        pages.get(page).setStructParents(page);
        parent(page, owners);
      }
    }
    int next = pages.size();
    for (StructureElement link : painting.links().links()) {
      for (COSDictionary annotation : links.of(link)) {
        annotation.setInt(COSName.STRUCT_PARENT, next);
        parent(next++, dictionary(link));
      }
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    root.setItem(COSName.PARENT_TREE, tree);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, next);
  }

  private void parent(int key, COSBase elements) {
    parents.add(COSInteger.get(key));
    parents.add(elements);
  }

  private void names() {
    if (!named.isEmpty()) {
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.NAMES, NameTree.names(named));
      root.setItem(COSName.getPDFName("IDTree"), tree);
    }
  }
}
