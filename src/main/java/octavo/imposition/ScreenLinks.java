package octavo.imposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/**
 * Moves links, named places and the outline of a document from its pages to the sheets they stand
 * on. What leads to a page that is left out goes.
 */
final class ScreenLinks {
  private static final COSName DESTINATION = COSName.D;

  /** Destinations within the structure, which PDF 2.0 has and few follow. */
  private static final COSName STRUCTURE = COSName.getPDFName("SD");

  private final Map<COSDictionary, PagePlace> places;
  private final Map<String, COSBase> named = new TreeMap<>();
  private final Map<String, COSBase> old = new TreeMap<>();
  private final Set<COSBase> moved = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Of a document.
   *
   * @param places where its pages stand
   */
  ScreenLinks(PDDocumentCatalog catalog, Map<COSDictionary, PagePlace> places) {
    this.places = places;
    COSDictionary first = catalog.getCOSObject().getCOSDictionary(COSName.DESTS);
    if (first != null) {
      first.keySet().forEach(name -> old.put(name.getName(), first.getDictionaryObject(name)));
    }
    COSDictionary names = catalog.getCOSObject().getCOSDictionary(COSName.NAMES);
    COSDictionary tree = names == null ? null : names.getCOSDictionary(COSName.DESTS);
    if (tree != null) {
      read(tree, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    named.values().removeIf(place -> target(place).isEmpty());
    old.values().removeIf(place -> target(place).isEmpty());
  }

  private void read(COSDictionary node, Set<COSDictionary> seen) {
    if (!seen.add(node)) {
      return;
    }
    COSArray pairs = node.getCOSArray(COSName.NAMES);
    for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
      if (pairs.getObject(i) instanceof COSString name) {
        named.put(name.getString(), pairs.getObject(i + 1));
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        read(kid, seen);
      }
    }
  }

  /** Puts the links of a page on its sheet; returns those that are left. */
  List<COSDictionary> links(List<PDAnnotationLink> links, PagePlace place) {
    COSArray onSheet = place.sheet().getCOSArray(COSName.ANNOTS);
    COSArray all = onSheet == null ? new COSArray() : onSheet;
    List<COSDictionary> left = new ArrayList<>();
    for (PDAnnotationLink link : links) {
      COSDictionary dictionary = link.getCOSObject();
      COSArray box = dictionary.getCOSArray(COSName.RECT);
      if (box != null && box.size() == 4 && leads(dictionary)) {
        dictionary.setItem(COSName.RECT, place.rectangle(box));
        COSArray points = dictionary.getCOSArray(COSName.QUADPOINTS);
        if (points != null) {
          dictionary.setItem(COSName.QUADPOINTS, place.points(points));
        }
        dictionary.setItem(COSName.P, place.sheet());
        all.add(dictionary);
        left.add(dictionary);
      }
    }
    if (all.size() > 0) {
      place.sheet().setItem(COSName.ANNOTS, all);
    }
    return left;
  }

  /** Whether a link or an item of the outline leads anywhere; its destination is moved. */
  private boolean leads(COSDictionary from) {
    COSBase own = from.getDictionaryObject(COSName.DEST);
    if (own != null) {
      return move(own);
    }
    COSDictionary action = from.getCOSDictionary(COSName.A);
    if (action == null) {
      return false;
    }
    if (!COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S))) {
      return true;
    }
    action.removeItem(STRUCTURE);
    return move(action.getDictionaryObject(DESTINATION));
  }

  private boolean move(@Nullable COSBase destination) {
    if (destination instanceof COSArray array) {
      Optional<PagePlace> place = target(array);
      if (place.isPresent() && moved.add(array)) {
        move(array, place.get());
      }
      // One that was moved before leads to a sheet.
      return moved.contains(array);
    }
    return destination instanceof COSName name && old.containsKey(name.getName())
        || destination instanceof COSString text && named.containsKey(text.getString());
  }

  private Optional<PagePlace> target(@Nullable COSBase destination) {
    COSBase array = destination;
    if (destination instanceof COSDictionary dictionary) {
      array = dictionary.getDictionaryObject(DESTINATION);
    }
    return array instanceof COSArray found
            && found.size() > 1
            && found.getObject(0) instanceof COSDictionary page
        ? Optional.ofNullable(places.get(page))
        : Optional.empty();
  }

  // A whole page in the window is the page's part of the sheet; a place stays the place it was.
  private static void move(COSArray destination, PagePlace place) {
    COSName kind =
        destination.getObject(1) instanceof COSName name ? name : COSName.getPDFName("Fit");
    destination.set(0, place.sheet());
    switch (kind.getName()) {
      case "XYZ" -> {
        COSArray point = new COSArray();
        point.add(new COSFloat(number(destination, 2, 0)));
        point.add(new COSFloat(number(destination, 3, 0)));
        COSArray onSheet = place.points(point);
        boolean fromTop = !(at(destination, 3) instanceof COSNumber);
        COSArray area = place.areaArray();
        boolean fromLeft = !(at(destination, 2) instanceof COSNumber);
        set(destination, 2, fromLeft ? area.get(0) : onSheet.get(0));
        set(destination, 3, fromTop ? area.get(3) : onSheet.get(1));
        set(destination, 4, destination.size() > 4 ? destination.get(4) : COSNull.NULL);
      }
      case "FitR" -> {
        COSArray box = new COSArray();
        for (int i = 2; i < 6; i++) {
          box.add(new COSFloat(number(destination, i, 0)));
        }
        fit(destination, place.rectangle(box));
      }
      default -> fit(destination, place.areaArray());
    }
  }

  private static void fit(COSArray destination, COSArray box) {
    destination.set(1, COSName.getPDFName("FitR"));
    for (int i = 0; i < 4; i++) {
      set(destination, 2 + i, box.get(i));
    }
    while (destination.size() > 6) {
      destination.remove(6);
    }
  }

  private static @Nullable COSBase at(COSArray array, int index) {
    return index < array.size() ? array.getObject(index) : null;
  }

  private static float number(COSArray array, int index, float otherwise) {
    return at(array, index) instanceof COSNumber number ? number.floatValue() : otherwise;
  }

  private static void set(COSArray array, int index, COSBase value) {
    if (index < array.size()) {
      array.set(index, value);
    } else {
      array.add(value);
    }
  }

  /** Moves the named places, those of PDF 1.1 and those of the tree, which becomes flat. */
  void names(COSDictionary catalog) {
    catalog.removeItem(COSName.DESTS);
    catalog.removeItem(COSName.NAMES);
    COSDictionary first = new COSDictionary();
    old.forEach((name, place) -> first.setItem(COSName.getPDFName(name), moved(place)));
    if (!old.isEmpty()) {
      catalog.setItem(COSName.DESTS, first);
    }
    COSArray pairs = new COSArray();
    named.forEach(
        (name, place) -> {
          pairs.add(new COSString(name));
          pairs.add(moved(place));
        });
    if (!named.isEmpty()) {
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.NAMES, pairs);
      COSDictionary names = new COSDictionary();
      names.setItem(COSName.DESTS, tree);
      catalog.setItem(COSName.NAMES, names);
    }
  }

  private COSBase moved(COSBase place) {
    move(place instanceof COSDictionary it ? it.getDictionaryObject(DESTINATION) : place);
    return place;
  }

  /** Moves the outline and takes out of it what leads nowhere and holds nothing that does. */
  void outline(COSDictionary catalog) {
    COSDictionary outline = catalog.getCOSDictionary(COSName.OUTLINES);
    if (outline != null
        && items(outline, Collections.newSetFromMap(new IdentityHashMap<>())) == 0) {
      catalog.removeItem(COSName.OUTLINES);
    }
  }

  /** How many items are left below one, those that show when all is open. */
  private int items(COSDictionary parent, Set<COSDictionary> seen) {
    List<COSDictionary> kept = new ArrayList<>();
    int below = 0;
    COSDictionary next = parent.getCOSDictionary(COSName.FIRST);
    while (next != null && seen.add(next)) {
      COSDictionary item = next;
      next = item.getCOSDictionary(COSName.NEXT);
      int inner = items(item, seen);
      boolean leads = leads(item);
      if (leads || inner > 0) {
        if (!leads) {
          item.removeItem(COSName.DEST);
          item.removeItem(COSName.A);
        }
        item.removeItem(COSName.getPDFName("SE"));
        kept.add(item);
        below += 1 + Math.max(0, item.getInt(COSName.COUNT, 0));
      }
    }
    chain(parent, kept);
    boolean closed = parent.getInt(COSName.COUNT, 0) < 0;
    if (kept.isEmpty()) {
      parent.removeItem(COSName.COUNT);
    } else {
      parent.setInt(COSName.COUNT, closed ? -below : below);
    }
    return kept.size();
  }

  private static void chain(COSDictionary parent, List<COSDictionary> items) {
    parent.removeItem(COSName.FIRST);
    parent.removeItem(COSName.LAST);
    for (int i = 0; i < items.size(); i++) {
      COSDictionary item = items.get(i);
      item.removeItem(COSName.PREV);
      item.removeItem(COSName.NEXT);
      if (i > 0) {
        item.setItem(COSName.PREV, items.get(i - 1));
      }
      if (i + 1 < items.size()) {
        item.setItem(COSName.NEXT, items.get(i + 1));
      }
    }
    if (!items.isEmpty()) {
      parent.setItem(COSName.FIRST, items.getFirst());
      parent.setItem(COSName.LAST, items.getLast());
    }
  }
}
