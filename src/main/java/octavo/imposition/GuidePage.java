package octavo.imposition;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import octavo.theme.ShippedFonts;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A page of A4 with headings, lines of text and drawings, tagged for who hears it (PDF/UA-1,
 * PDF/A-2a). Text goes down the page from its head.
 */
final class GuidePage implements AutoCloseable {
  /** Left and right of what stands on the page, in points. */
  static final float MARGIN = 56;

  private static final float SIZE = 10.5f;
  private static final float LEADING = 15;
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
       xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li>
      </rdf:Alt></dc:title></rdf:Description><rdf:Description rdf:about=""
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>\
      """;

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDPageContentStream out;
  private final PDFont regular;
  private final PDFont bold;
  private final PDStructureElement root;
  private final List<PDStructureElement> marked = new ArrayList<>();
  private float y = PDRectangle.A4.getHeight() - MARGIN;

  GuidePage() throws IOException {
    document.addPage(page);
    regular = font(false);
    bold = font(true);
    PDStructureTreeRoot tree = new PDStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(tree);
    root = new PDStructureElement("Document", tree);
    tree.appendKid(root);
    out = new PDPageContentStream(document, page);
  }

  private PDFont font(boolean isBold) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(ShippedFonts.sans(isBold)), true);
  }

  /** What draws a picture, and its text. */
  interface Drawing {
    /** Draws it. */
    void draw(PDPageContentStream out) throws IOException;
  }

  /** Where the next thing begins, in points from the foot of the page. */
  float y() {
    return y;
  }

  /** Leaves some room. */
  void down(float by) {
    y -= by;
  }

  /** The width of what stands on the page. */
  static float measure() {
    return PDRectangle.A4.getWidth() - 2 * MARGIN;
  }

  /**
   * A heading.
   *
   * @param level from 1
   */
  void heading(int level, String text) throws IOException {
    float size = level == 1 ? 18 : 12;
    y -= size + 8;
    begin("H" + level, "");
    line(text, MARGIN, y, bold, size);
    out.endMarkedContent();
    y -= 6;
  }

  /** A paragraph of as many lines as it needs. */
  void paragraph(String text) throws IOException {
    begin("P", "");
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, SIZE) > measure() && !line.isEmpty()) {
        // The space is text, too, for who hears it.
        y -= LEADING;
        line(line + " ", MARGIN, y, regular, SIZE);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    y -= LEADING;
    line(line.toString(), MARGIN, y, regular, SIZE);
    out.endMarkedContent();
    y -= 4;
  }

  /**
   * A picture.
   *
   * @param alternative what it shows, in words
   * @param height how much of the page it takes
   */
  void figure(String alternative, float height, Drawing drawing) throws IOException {
    PDStructureElement figure = begin("Figure", alternative);
    COSDictionary layout = new COSDictionary();
    layout.setItem(COSName.O, COSName.getPDFName("Layout"));
    layout.setItem(
        COSName.BBOX, new PDRectangle(MARGIN, y - height, measure(), height).getCOSArray());
    figure.getCOSObject().setItem(COSName.A, layout);
    out.saveGraphicsState();
    drawing.draw(out);
    out.restoreGraphicsState();
    out.endMarkedContent();
    y -= height;
  }

  /** A line of text that belongs to a picture, its middle there. */
  void label(String text, float middle, float baseline, float size) throws IOException {
    line(text, middle - width(text, size) / 2, baseline, regular, size);
  }

  private float width(String text, float size) throws IOException {
    return regular.getStringWidth(shown(text)) * size / 1000;
  }

  private void line(String text, float x, float baseline, PDFont font, float size)
      throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, baseline);
    out.showText(shown(text));
    out.endText();
  }

  // A file may be called as it likes; the font has the letters of Latin scripts.
  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(character -> shown.appendCodePoint(has(character) ? character : '\u00B7'));
    return shown.toString();
  }

  private boolean has(int character) {
    try {
      return regular.encode(Character.toString(character)).length > 0;
    } catch (IOException | IllegalArgumentException unknown) {
      return false;
    }
  }

  private PDStructureElement begin(String type, String alternative) throws IOException {
    PDStructureElement element = new PDStructureElement(type, root);
    root.appendKid(element);
    element.setPage(page);
    if (!alternative.isEmpty()) {
      element.setAlternateDescription(alternative);
    }
    COSDictionary mark = new COSDictionary();
    mark.setInt(COSName.MCID, marked.size());
    element.getCOSObject().setItem(COSName.K, COSInteger.get(marked.size()));
    marked.add(element);
    out.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(mark));
    return element;
  }

  /** Writes the document of this page. */
  void save(String title, OutputStream file) throws IOException {
    out.close();
    page.setStructParents(0);
    COSArray parents = new COSArray();
    marked.forEach(element -> parents.add(element.getCOSObject()));
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(java.util.Map.of(0, new PDParentTreeValue(parents)));
    document.getDocumentCatalog().getStructureTreeRoot().setParentTree(tree);
    document.getDocumentCatalog().getStructureTreeRoot().setParentTreeNextKey(1);
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(info);
    document.getDocumentCatalog().setLanguage("en");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    document.getDocumentInformation().setTitle(title);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        PACKET.replace("%s", escaped(title)).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    intent();
    document.setDocumentId((long) title.hashCode());
    document.save(file);
  }

  // Greys say nothing without the colours they are of (ISO 19005-2, 6.2.4.3).
  private void intent() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
