package octavo.imposition;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/**
 * Moves the structure of a document from its pages to the forms that these have become (ISO
 * 32000-1, 14.7.4.2): what was content of a page is content of a form that a sheet draws. What
 * belongs to no page that is left goes.
 */
final class ScreenTags {
  private static final COSName STREAM = COSName.getPDFName("Stm");
  private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");
  private static final COSName MARKED_REFERENCE = COSName.getPDFName("MCR");

  /** No structure of sense is deeper; one that is, is cut there. */
  private static final int DEEPEST = 400;

  private final Map<COSDictionary, PagePlace> places;
  private final Set<COSDictionary> annotations;
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Of a document.
   *
   * @param places where its pages stand
   * @param annotations those that are left
   */
  ScreenTags(Map<COSDictionary, PagePlace> places, Set<COSDictionary> annotations) {
    this.places = places;
    this.annotations = annotations;
  }

  /** Moves it. */
  void move(COSDictionary root) {
    places.forEach(
        (page, place) -> {
          COSBase key = page.getItem(COSName.STRUCT_PARENTS);
          if (key != null) {
            place.form().setItem(COSName.STRUCT_PARENTS, key);
          }
        });
    kids(root, Optional.empty(), 0);
  }

  /** Moves what an element holds; returns whether any of it is left. */
  private boolean kids(COSDictionary element, Optional<PagePlace> page, int depth) {
    COSArray kept = new COSArray();
    for (COSBase kid : list(element.getItem(COSName.K))) {
      COSBase direct = kid instanceof COSObject reference ? reference.getObject() : kid;
      if (direct instanceof COSInteger number) {
        page.ifPresent(place -> kept.add(reference(number, place)));
      } else if (direct instanceof COSDictionary dictionary && kid(dictionary, page, depth)) {
        kept.add(kid);
      }
    }
    if (kept.size() == 0) {
      element.removeItem(COSName.K);
      return false;
    }
    element.setItem(COSName.K, kept.size() == 1 ? kept.get(0) : kept);
    return true;
  }

  private static List<COSBase> list(@Nullable COSBase kids) {
    COSBase direct = kids instanceof COSObject reference ? reference.getObject() : kids;
    if (direct instanceof COSArray array) {
      return array.toList().stream().map(COSBase.class::cast).toList();
    }
    return kids == null ? List.of() : List.of(kids);
  }

  private boolean kid(COSDictionary kid, Optional<PagePlace> around, int depth) {
    COSName type = kid.getCOSName(COSName.TYPE);
    Optional<PagePlace> page = page(kid, around);
    if (MARKED_REFERENCE.equals(type)) {
      page.ifPresent(place -> settle(kid, place));
      return page.isPresent();
    }
    if (OBJECT_REFERENCE.equals(type)) {
      page.ifPresent(place -> kid.setItem(COSName.PG, place.sheet()));
      COSDictionary object = kid.getCOSDictionary(COSName.OBJ);
      return page.isPresent() && object != null && annotations.contains(object);
    }
    return seen.add(kid) && depth < DEEPEST && element(kid, page, depth);
  }

  private boolean element(COSDictionary element, Optional<PagePlace> page, int depth) {
    boolean wasEmpty = element.getItem(COSName.K) == null;
    boolean isLeft = kids(element, page, depth + 1) || wasEmpty;
    boolean says = element.containsKey(COSName.PG);
    if (says && page.isPresent() && isLeft) {
      element.setItem(COSName.PG, page.get().sheet());
    } else {
      element.removeItem(COSName.PG);
    }
    page.ifPresent(place -> attributes(element, place));
    return isLeft;
  }

  private Optional<PagePlace> page(COSDictionary kid, Optional<PagePlace> around) {
    COSDictionary own = kid.getCOSDictionary(COSName.PG);
    return own == null ? around : Optional.ofNullable(places.get(own));
  }

  private static COSDictionary reference(COSInteger number, PagePlace place) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, MARKED_REFERENCE);
    reference.setItem(COSName.MCID, number);
    settle(reference, place);
    return reference;
  }

  // Content of a form within the page stays where it is.
  private static void settle(COSDictionary reference, PagePlace place) {
    reference.setItem(COSName.PG, place.sheet());
    if (!reference.containsKey(STREAM)) {
      reference.setItem(STREAM, place.form());
    }
  }

  // Where a figure stands is said in places of its page.
  private void attributes(COSDictionary element, PagePlace place) {
    for (COSBase item : list(element.getItem(COSName.A))) {
      COSBase direct = item instanceof COSObject reference ? reference.getObject() : item;
      if (direct instanceof COSDictionary attributes
          && attributes.getCOSArray(COSName.BBOX) != null
          && seen.add(attributes)) {
        attributes.setItem(COSName.BBOX, place.rectangle(attributes.getCOSArray(COSName.BBOX)));
      }
    }
  }
}
