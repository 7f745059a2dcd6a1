package octavo.pdf.paint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.pdf.document.PdfBytes;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Edition;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDPage;

/** The named destinations of a PDF (ISO 32000-1, 12.3.2.3): those that something leads to. */
final class Destinations {
  private final Edition edition;
  private final List<PDPage> pages;
  private final Map<String, COSArray> used = new TreeMap<>();

  Destinations(Edition edition, List<PDPage> pages) {
    this.edition = edition;
    this.pages = pages;
  }

  /** Notes that something leads to a name; returns whether it stands for a place. */
  boolean use(String name) {
    Destination destination = edition.destinations().get(name);
    if (destination == null) {
      return false;
    }
    used.computeIfAbsent(name, key -> array(destination));
    return true;
  }

  private COSArray array(Destination destination) {
    double height = edition.pages().get(destination.page()).height();
    COSArray array = new COSArray();
    array.add(pages.get(destination.page()).getCOSObject());
    array.add(COSName.getPDFName("XYZ"));
    array.add(new COSFloat((float) PdfBytes.rounded(destination.x())));
    array.add(new COSFloat((float) PdfBytes.rounded(height - destination.y())));
    array.add(COSNull.NULL);
    return array;
  }

  /** Writes those in use. */
  void write(COSDictionary catalog) {
    if (!used.isEmpty()) {
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.NAMES, NameTree.names(used));
      COSDictionary names = new COSDictionary();
      names.setItem(COSName.DESTS, tree);
      catalog.setItem(COSName.NAMES, names);
    }
  }
}
