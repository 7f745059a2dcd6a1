package octavo.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The structure tree of a PDF, by what hangs on it (ISO 32000-1, 14.7). */
final class StructureTree {
  private final COSDictionary root;
  private final List<COSDictionary> elements = new ArrayList<>();
  private final Map<COSDictionary, Map<Integer, Content>> byContent = new IdentityHashMap<>();
  private final Map<COSDictionary, COSDictionary> byAnnotation = new IdentityHashMap<>();

  /** A piece of content: the element it belongs to, and which it is in reading order. */
  private record Content(COSDictionary element, int order) {}

  private int contents;

  StructureTree(PDDocument document) {
    root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    Deque<COSBase[]> open = new ArrayDeque<>();
    open.push(new COSBase[] {root, root});
    while (!open.isEmpty()) {
      COSBase[] next = open.pop();
      if (next[1] instanceof COSDictionary element && (element == root || isElement(element))) {
        elements.add(element);
        kids(element).reversed().forEach(kid -> open.push(new COSBase[] {element, kid}));
      } else {
        tie((COSDictionary) next[0], next[1]);
      }
    }
  }

  private static boolean isElement(COSDictionary kid) {
    return kid.containsKey(COSName.S);
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> found = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        found.add(array.getObject(i));
      }
    } else if (kids != null) {
      found.add(kids);
    }
    return found;
  }

  private void tie(COSDictionary element, COSBase kid) {
    if (kid instanceof COSInteger number) {
      put(element.getCOSDictionary(COSName.PG), number.intValue(), element);
    } else if (kid instanceof COSDictionary item && item.containsKey(COSName.MCID)) {
      COSDictionary own = item.getCOSDictionary(COSName.PG);
      COSDictionary page = own == null ? element.getCOSDictionary(COSName.PG) : own;
      put(page, item.getInt(COSName.MCID), element);
    } else if (kid instanceof COSDictionary item && item.containsKey(COSName.OBJ)) {
      byAnnotation.put(item.getCOSDictionary(COSName.OBJ), element);
    }
  }

  private void put(COSDictionary page, int content, COSDictionary element) {
    byContent
        .computeIfAbsent(page, key -> new TreeMap<>())
        .put(content, new Content(element, contents++));
  }

  /** Which a piece of content is in reading order. */
  int order(COSDictionary page, int content) {
    Content found = byContent.getOrDefault(page, Map.of()).get(content);
    if (found == null) {
      throw new AssertionError("content " + content + " is in no element");
    }
    return found.order;
  }

  /** The elements of a type, in reading order. */
  List<COSDictionary> all(String type) {
    return elements.stream().filter(element -> is(element, type)).toList();
  }

  /** The nearest element of a type around a piece of content. */
  Optional<COSDictionary> around(COSDictionary page, int content, String type) {
    Content found = byContent.getOrDefault(page, Map.of()).get(content);
    return found == null ? Optional.empty() : upwards(found.element, type);
  }

  /** The nearest element of a type around an annotation. */
  Optional<COSDictionary> around(COSDictionary annotation, String type) {
    return upwards(byAnnotation.get(annotation), type);
  }

  private static Optional<COSDictionary> upwards(COSDictionary from, String type) {
    for (COSDictionary at = from; at != null; at = at.getCOSDictionary(COSName.P)) {
      if (is(at, type)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** What the parent tree has under a key. */
  COSBase parent(int key) {
    COSArray numbers =
        Objects.requireNonNull(root.getCOSDictionary(COSName.PARENT_TREE))
            .getCOSArray(COSName.NUMS);
    for (int i = 0; i < numbers.size(); i += 2) {
      if (numbers.getInt(i) == key) {
        return numbers.getObject(i + 1);
      }
    }
    throw new AssertionError("not in the parent tree: " + key);
  }

  static boolean is(COSDictionary element, String type) {
    return type.equals(element.getNameAsString(COSName.S));
  }
}
