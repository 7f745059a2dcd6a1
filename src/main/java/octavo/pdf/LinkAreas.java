package octavo.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Makes one link of what the css engine makes two of: it gives generated text an element and an
 * annotation of its own, so that an entry of the contents was a link over its title and a second
 * over its page number, and a back link one of no width besides.
 */
final class LinkAreas {
  /** What may be between two areas of one link, in points. */
  private static final float GAP = 1;

  /** The elements and annotations that are taken out, by those that stand for them now. */
  private final Map<COSBase, COSBase> joined = new IdentityHashMap<>();

  private LinkAreas() {}

  /** Does so in a finished document. */
  static void join(PDDocument document) {
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root == null) {
      return;
    }
    LinkAreas areas = new LinkAreas();
    StructureTags.inOrder(root).forEach(areas::joinKids);
    if (!areas.joined.isEmpty()) {
      areas.forget(document, root);
    }
  }

  private void joinKids(COSDictionary element) {
    if (!(element.getDictionaryObject(COSName.K) instanceof COSArray kids)) {
      return;
    }
    COSArray rest = new COSArray();
    @Nullable COSDictionary before = null;
    for (int i = 0; i < kids.size(); i++) {
      COSDictionary link = link(kids.getObject(i));
      if (before == null || link == null || !join(before, link)) {
        rest.add(kids.get(i));
        before = link;
      }
    }
    if (rest.size() < kids.size()) {
      element.setItem(COSName.K, rest);
    }
  }

  private static @Nullable COSDictionary link(COSBase kid) {
    boolean isLink = kid instanceof COSDictionary element && "Link".equals(type(element));
    return isLink ? (COSDictionary) kid : null;
  }

  private static @Nullable String type(COSDictionary element) {
    return element.getNameAsString(COSName.S);
  }

  private boolean join(COSDictionary first, COSDictionary second) {
    List<COSBase> firstKids = kids(first);
    List<COSBase> secondKids = kids(second);
    COSDictionary area = area(firstKids);
    COSDictionary other = area(secondKids);
    boolean samePage = first.getCOSDictionary(COSName.PG) == second.getCOSDictionary(COSName.PG);
    if (area == null || other == null || !samePage && firstKids.size() > 1) {
      return false;
    }
    if (!sameTarget(area, other) || !touch(rectangle(area), rectangle(other))) {
      return false;
    }
    area.setItem(COSName.RECT, around(rectangle(area), rectangle(other)));
    joined.put(second, first);
    joined.put(other, area);
    // Content first, then the one reference to the annotation (ISO 32000-1, 14.7.4.3).
    COSArray all = new COSArray();
    firstKids.stream().filter(kid -> annotation(kid) == null).forEach(all::add);
    secondKids.stream().filter(kid -> annotation(kid) == null).forEach(all::add);
    firstKids.stream().filter(kid -> annotation(kid) != null).forEach(all::add);
    first.setItem(COSName.K, all);
    first.setItem(COSName.PG, second.getItem(COSName.PG));
    return true;
  }

  private static List<COSBase> kids(COSDictionary link) {
    COSBase kids = link.getDictionaryObject(COSName.K);
    if (!(kids instanceof COSArray array)) {
      return kids == null ? List.of() : List.of(kids);
    }
    List<COSBase> found = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      found.add(array.getObject(i));
    }
    return found;
  }

  private static @Nullable COSDictionary annotation(COSBase kid) {
    return kid instanceof COSDictionary reference ? reference.getCOSDictionary(COSName.OBJ) : null;
  }

  /** The one annotation among the kids; null when there are none or several, as over two lines. */
  private static @Nullable COSDictionary area(List<COSBase> kids) {
    @Nullable COSDictionary found = null;
    for (COSBase kid : kids) {
      COSDictionary annotation = annotation(kid);
      if (annotation != null && found != null) {
        return null;
      }
      found = annotation == null ? found : annotation;
    }
    return found;
  }

  private static boolean sameTarget(COSDictionary first, COSDictionary second) {
    COSArray one = target(first);
    COSArray other = target(second);
    if (one == null || other == null || one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      COSBase a = one.getObject(i);
      COSBase b = other.getObject(i);
      boolean same = a == b || !(a instanceof COSDictionary) && String.valueOf(a).equals("" + b);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable COSArray target(COSDictionary annotation) {
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    return action == null ? null : action.getCOSArray(COSName.D);
  }

  private static PDRectangle rectangle(COSDictionary annotation) {
    return new PDRectangle(annotation.getCOSArray(COSName.RECT));
  }

  private static boolean touch(PDRectangle a, PDRectangle b) {
    return a.getLowerLeftY() < b.getUpperRightY()
        && b.getLowerLeftY() < a.getUpperRightY()
        && Math.abs(a.getUpperRightX() - b.getLowerLeftX()) < GAP;
  }

  private static PDRectangle around(PDRectangle a, PDRectangle b) {
    float left = a.getLowerLeftX();
    float bottom = Math.min(a.getLowerLeftY(), b.getLowerLeftY());
    float top = Math.max(a.getUpperRightY(), b.getUpperRightY());
    return new PDRectangle(left, bottom, b.getUpperRightX() - left, top - bottom);
  }

  private void forget(PDDocument document, COSDictionary root) {
    for (PDPage page : document.getPages()) {
      COSArray areas = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      COSArray rest = new COSArray();
      for (int i = 0; areas != null && i < areas.size(); i++) {
        if (!joined.containsKey(areas.getObject(i))) {
          rest.add(areas.get(i));
        }
      }
      if (areas != null) {
        page.getCOSObject().setItem(COSName.ANNOTS, rest);
      }
    }
    COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = tree == null ? null : tree.getCOSArray(COSName.NUMS);
    // Content by page is an array of elements, an annotation's key leads to its element alone.
    for (int i = 1; numbers != null && i < numbers.size(); i += 2) {
      if (numbers.getObject(i) instanceof COSArray elements) {
        redirect(elements);
      }
    }
  }

  private void redirect(COSArray elements) {
    for (int i = 0; i < elements.size(); i++) {
      COSBase element = elements.getObject(i);
      while (joined.containsKey(element)) {
        element = joined.get(element);
        elements.set(i, element);
      }
    }
  }
}
