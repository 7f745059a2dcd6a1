package octavo.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The elements of a PDF's structure tree (ISO 32000-1, 14.7.2), as far as files keep to it. */
final class StructureTree {
  private static final Set<String> WRAPPERS = Set.of("Document", "Part", "Art", "Div", "NonStruct");

  /** Elements that stand within a line; at the edges of all others a word ends. */
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Link",
          "Quote",
          "Reference",
          "Note",
          "Code",
          "Formula",
          "Em",
          "Strong",
          "Sub",
          "Annot",
          "NonStruct",
          "Private",
          "Ruby",
          "RB",
          "RT",
          "RP",
          "Warichu",
          "WT",
          "WP");

  private StructureTree() {}

  /**
   * The sections of the document, taken out of the elements around them. What is placed out of the
   * flow, such as the foot of a title page, stands beside the element that holds the sections.
   */
  static List<COSBase> sections(COSDictionary tree) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<COSBase> roots = new ArrayList<>();
    Deque<COSBase> open = new ArrayDeque<>(kids(tree));
    while (!open.isEmpty()) {
      COSBase kid = open.pop();
      if (kid instanceof COSDictionary element && holdsSections(element) && seen.add(element)) {
        kids(element).reversed().forEach(open::push);
      } else {
        roots.add(kid);
      }
    }
    return roots;
  }

  private static boolean holdsSections(COSDictionary element) {
    String type = type(element);
    return type.equals("Document")
        || WRAPPERS.contains(type)
            && kids(element).stream()
                .anyMatch(kid -> kid instanceof COSDictionary inner && type(inner).equals("Sect"));
  }

  /** Whether elements of a type stand within a line. */
  static boolean isInline(String type) {
    return type.isEmpty() || INLINE.contains(type);
  }

  /** The type of an element (14.8.4); empty where it has none. */
  static String type(COSDictionary element) {
    String type = element.getNameAsString(COSName.S);
    return type == null ? "" : type;
  }

  /** What an element holds, in order. */
  static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (!(kids instanceof COSArray array)) {
      return kids == null ? List.of() : List.of(kids);
    }
    List<COSBase> list = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      COSBase kid = array.getObject(i);
      if (kid != null) {
        list.add(kid);
      }
    }
    return list;
  }
}
