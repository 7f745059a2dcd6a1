package octavo.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * Makes artifacts of the heads that a table repeats on its further pages. The engine tags each as
 * content of the one head row, which would then be read out, and counted, once a page.
 */
final class RepeatedHeads {
  private final PDDocument document;
  private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();

  private RepeatedHeads(PDDocument document) {
    this.document = document;
  }

  /** Does so in a finished document. */
  static void hide(PDDocument document) throws IOException {
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      RepeatedHeads heads = new RepeatedHeads(document);
      heads.find(root);
      heads.untie(root);
      heads.rewrite();
    }
  }

  private void find(COSDictionary root) {
    Deque<COSDictionary> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      COSDictionary element = open.pop();
      if ("THead".equals(element.getNameAsString(COSName.S))) {
        take(element);
      } else {
        StructureTags.kids(element).forEach(open::push);
      }
    }
  }

  // The page of the first content is the head's own; the tree is in reading order.
  private void take(COSDictionary head) {
    List<COSDictionary> cells = new ArrayList<>();
    Deque<COSDictionary> open = new ArrayDeque<>();
    open.push(head);
    while (!open.isEmpty()) {
      COSDictionary element = open.pop();
      cells.add(element);
      StructureTags.kids(element).reversed().forEach(open::push);
    }
    @Nullable COSDictionary own = null;
    for (COSDictionary cell : cells) {
      COSArray kids = array(cell);
      for (int i = 0; i < kids.size(); i++) {
        COSDictionary page = page(cell, kids.getObject(i));
        own = own == null ? page : own;
        if (page != null && page != own) {
          repeated.computeIfAbsent(page, key -> new HashSet<>()).add(mcid(kids.getObject(i)));
          kids.remove(i--);
        }
      }
    }
  }

  private static COSArray array(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    return kids instanceof COSArray array ? array : new COSArray();
  }

  private static @Nullable COSDictionary page(COSDictionary element, COSBase kid) {
    if (kid instanceof COSInteger) {
      return element.getCOSDictionary(COSName.PG);
    }
    boolean content = kid instanceof COSDictionary item && item.containsKey(COSName.MCID);
    return content ? ((COSDictionary) kid).getCOSDictionary(COSName.PG) : null;
  }

  private static int mcid(COSBase kid) {
    return kid instanceof COSInteger number
        ? number.intValue()
        : ((COSDictionary) kid).getInt(COSName.MCID);
  }

  // Out of the parent tree, which leads from content to elements.
  private void untie(COSDictionary root) {
    COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = tree == null ? null : tree.getCOSArray(COSName.NUMS);
    if (numbers == null || repeated.isEmpty()) {
      return;
    }
    Map<Integer, COSBase> byKey = new HashMap<>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      byKey.put(numbers.getInt(i), numbers.getObject(i + 1));
    }
    repeated.forEach(
        (page, identifiers) -> {
          if (byKey.get(page.getInt(COSName.STRUCT_PARENTS)) instanceof COSArray parents) {
            identifiers.forEach(identifier -> parents.set(identifier, COSNull.NULL));
          }
        });
  }

  private void rewrite() throws IOException {
    for (Map.Entry<COSDictionary, Set<Integer>> entry : repeated.entrySet()) {
      PDPage page = new PDPage(entry.getKey());
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        new ContentStreamWriter(out).writeTokens(tokens(page, entry.getValue()));
      }
      page.setContents(stream);
    }
  }

  private static List<Object> tokens(PDPage page, Set<Integer> hidden) throws IOException {
    List<Object> out = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      boolean begins =
          token instanceof Operator operator
              && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
              && hidden.contains(identifier(out.getLast(), page));
      if (begins) {
        out.removeLast();
        out.removeLast();
        out.add(COSName.ARTIFACT);
        out.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
      } else {
        out.add(token);
      }
    }
    return out;
  }

  private static int identifier(Object properties, PDPage page) {
    if (properties instanceof COSName name) {
      PDPropertyList list = page.getResources().getProperties(name);
      return list == null ? -1 : list.getCOSObject().getInt(COSName.MCID, -1);
    }
    return properties instanceof COSDictionary inline ? inline.getInt(COSName.MCID, -1) : -1;
  }
}
