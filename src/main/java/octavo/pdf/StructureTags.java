package octavo.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Gives the structure tree the types the css engine does not know (ISO 32000-1, 14.8.4): contents,
 * notes with their ids, references, captions inside figures, code. It finds them by the {@link
 * Mark}s left in {@code Alt}.
 */
final class StructureTags {
  private static final COSName TYPE = COSName.S;
  private static final COSName KIDS = COSName.K;
  private static final COSName PARENT = COSName.P;
  private static final COSName ALTERNATIVE = COSName.getPDFName("Alt");
  private static final COSName ATTRIBUTES = COSName.A;
  private static final COSName ID = COSName.getPDFName("ID");

  private final Map<String, COSDictionary> ids = new TreeMap<>();

  private StructureTags() {}

  /** Mends the tree of a finished document. */
  static void mend(PDDocument document) {
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      StructureTags tags = new StructureTags();
      tags.walk(root);
      tags.index(root);
    }
  }

  // Children before parents: a figure takes over what its image says.
  private void walk(COSDictionary root) {
    List<COSDictionary> order = inOrder(root);
    for (int i = order.size() - 1; i >= 0; i--) {
      mend(order.get(i));
    }
  }

  /**
   * The elements of the tree, parents before children. No recursion, for a tree is as deep as the
   * manuscript nests.
   */
  static List<COSDictionary> inOrder(COSDictionary root) {
    Deque<COSDictionary> open = new ArrayDeque<>();
    List<COSDictionary> order = new ArrayList<>();
    open.push(root);
    while (!open.isEmpty()) {
      COSDictionary element = open.pop();
      order.add(element);
      for (COSDictionary kid : kids(element)) {
        open.push(kid);
      }
    }
    return order;
  }

  /** The elements below an element. */
  static List<COSDictionary> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(KIDS);
    List<COSDictionary> found = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary kid && kid.containsKey(TYPE)) {
          found.add(kid);
        }
      }
    } else if (kids instanceof COSDictionary kid && kid.containsKey(TYPE)) {
      found.add(kid);
    }
    return found;
  }

  private void mend(COSDictionary element) {
    String said = element.getString(ALTERNATIVE, "");
    if (is(element, "Link")) {
      // The annotation says it in Contents; here it would hide the text of the link.
      element.removeItem(ALTERNATIVE);
    }
    Optional<Mark> mark = Mark.decode(said);
    if (mark.isPresent()) {
      element.removeItem(ALTERNATIVE);
      apply(mark.get(), element);
    }
  }

  private void apply(Mark mark, COSDictionary element) {
    switch (mark.type()) {
      case FIGURE -> figure(element);
      case CAPTION -> element.setName(TYPE, "Caption");
      case CODE -> element.setName(TYPE, "Code");
      case BULLETS -> bullets(element);
      case CONTENTS -> list(element, "TOC", "TOCI", "NonStruct");
      case NOTES -> list(element, "Div", "Note", "Div");
      case NOTE -> note(element, mark.value());
      case REFERENCE -> reference(element, mark.value());
      case DECORATION -> {
        element.setName(TYPE, "Span");
        element.removeItem(ATTRIBUTES);
      }
    }
  }

  private static void figure(COSDictionary element) {
    List<COSDictionary> images = new ArrayList<>();
    collect(element, images);
    if (images.size() != 1) {
      return;
    }
    COSDictionary image = images.getFirst();
    element.setName(TYPE, "Figure");
    element.setItem(ALTERNATIVE, image.getItem(ALTERNATIVE));
    element.setItem(ATTRIBUTES, image.getItem(ATTRIBUTES));
    image.setName(TYPE, "Span");
    image.removeItem(ALTERNATIVE);
    image.removeItem(ATTRIBUTES);
  }

  private static void collect(COSDictionary element, List<COSDictionary> images) {
    for (COSDictionary kid : kids(element)) {
      if (is(kid, "Figure")) {
        images.add(kid);
      } else if (!is(kid, "Caption")) {
        collect(kid, images);
      }
    }
  }

  private static void bullets(COSDictionary list) {
    COSDictionary attributes = list.getCOSDictionary(ATTRIBUTES);
    if (attributes != null) {
      attributes.setName(COSName.getPDFName("ListNumbering"), "Disc");
    }
  }

  private static void list(COSDictionary list, String type, String item, String content) {
    list.setName(TYPE, type);
    list.removeItem(ATTRIBUTES);
    for (COSDictionary kid : kids(list)) {
      kid.setName(TYPE, item);
      for (COSDictionary part : kids(kid)) {
        if (is(part, "LBody")) {
          part.setName(TYPE, content);
        }
      }
    }
  }

  private void note(COSDictionary element, String id) {
    element.setItem(ID, new COSString(id));
    ids.put(id, element);
  }

  private static void reference(COSDictionary link, String name) {
    if (link.getDictionaryObject(KIDS) instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        // An object reference to the annotation (ISO 32000-1, 14.7.4.3).
        if (array.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.OBJ)) {
          COSDictionary annotation = kid.getCOSDictionary(COSName.OBJ);
          annotation.setString(COSName.CONTENTS, name);
        }
      }
    }
    COSDictionary parent = link.getCOSDictionary(PARENT);
    if (parent == null) {
      return;
    }
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "StructElem");
    reference.setName(TYPE, "Reference");
    reference.setItem(PARENT, parent);
    reference.setItem(KIDS, link);
    link.setItem(PARENT, reference);
    if (parent.getDictionaryObject(KIDS) instanceof COSArray siblings) {
      int at = siblings.indexOfObject(link);
      siblings.set(at, reference);
    } else {
      parent.setItem(KIDS, reference);
    }
  }

  private void index(COSDictionary root) {
    if (ids.isEmpty()) {
      return;
    }
    COSArray names = new COSArray();
    ids.forEach(
        (id, element) -> {
          names.add(new COSString(id));
          names.add(element);
        });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    root.setItem(COSName.getPDFName("IDTree"), tree);
  }

  private static boolean is(COSDictionary element, String type) {
    return type.equals(element.getNameAsString(TYPE));
  }
}
