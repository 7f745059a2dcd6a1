package octavo.pdf.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import octavo.book.Book;
import octavo.book.Creator;
import octavo.book.Metadata;
import octavo.book.PartOfBook;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What the PDF says of itself, once in the information dictionary and once as XMP, both from the
 * book and with its date: nothing in a file depends on when it was made. XMP is written out whole,
 * for PDF/A-2 (6.6) wants a schema description for the properties of PDF/UA that the library's
 * writer puts elsewhere at each version.
 */
public final class DocumentMetadata {
  private final Metadata metadata;
  private final String title;
  private final String producer;

  /**
   * Of a book, or a selection of one, whose title names its chapters.
   *
   * @param producer the libraries that made the file
   */
  public DocumentMetadata(Book book, String producer) {
    this.metadata = book.metadata();
    this.title = PartOfBook.title(book);
    this.producer = "Octavo (" + producer + ")";
  }

  /**
   * Writes it, in place of what an engine wrote. The file identifier is made of the information
   * dictionary and the date.
   */
  public void write(PDDocument document) throws IOException {
    document.setDocumentInformation(information());
    PDMetadata xmp = new PDMetadata(document);
    xmp.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(xmp);
    document.getDocumentCatalog().setLanguage(metadata.language());
    document.setDocumentId(metadata.date().toEpochDay());
  }

  private PDDocumentInformation information() {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    if (!metadata.creators().isEmpty()) {
      information.setAuthor(String.join("; ", names()));
    }
    if (!metadata.description().isEmpty()) {
      information.setSubject(metadata.description());
    }
    if (!metadata.subjects().isEmpty()) {
      information.setKeywords(String.join(", ", metadata.subjects()));
    }
    information.setCreator("Octavo");
    information.setProducer(producer);
    COSString date = date(metadata.date());
    information.getCOSObject().setItem(COSName.CREATION_DATE, date);
    information.getCOSObject().setItem(COSName.MOD_DATE, date);
    return information;
  }

  // As ISO 32000-1, 7.9.4 has it. A calendar, which the library asks for, knows all locales there
  // are before it knows a day.
  private static COSString date(LocalDate day) {
    return new COSString("D:" + day.toString().replace("-", "") + "000000+00'00'");
  }

  private List<String> names() {
    return metadata.creators().stream().map(Creator::name).toList();
  }

  private String xmp() {
    String date = metadata.date() + "T00:00:00+00:00";
    StringBuilder out = new StringBuilder(4096);
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
        .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        .append("<rdf:Description rdf:about=\"\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
        .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
        .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
        .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
        .append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n")
        .append("<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n");
    alternative(out, "dc:title", title);
    array(out, "dc:creator", "Seq", names());
    array(out, "dc:language", "Bag", List.of(metadata.language()));
    alternative(out, "dc:description", metadata.description());
    alternative(out, "dc:rights", metadata.rights());
    array(out, "dc:subject", "Bag", metadata.subjects());
    if (!metadata.publisher().isEmpty()) {
      array(out, "dc:publisher", "Bag", List.of(metadata.publisher()));
    }
    if (!metadata.subjects().isEmpty()) {
      element(out, "pdf:Keywords", String.join(", ", metadata.subjects()));
    }
    element(out, "pdf:Producer", producer);
    element(out, "xmp:CreatorTool", "Octavo");
    element(out, "xmp:CreateDate", date);
    element(out, "xmp:ModifyDate", date);
    out.append("</rdf:Description>\n").append(EXTENSION);
    return out.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
  }

  private static void alternative(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
      out.append(escaped(text)).append("</rdf:li></rdf:Alt></").append(name).append(">\n");
    }
  }

  private static void array(StringBuilder out, String name, String kind, List<String> texts) {
    if (!texts.isEmpty()) {
      String items =
          texts.stream()
              .map(text -> "<rdf:li>" + escaped(text) + "</rdf:li>")
              .collect(Collectors.joining());
      out.append('<').append(name).append("><rdf:").append(kind).append('>').append(items);
      out.append("</rdf:").append(kind).append("></").append(name).append(">\n");
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.toString();
  }

  private static final String EXTENSION =
      """
      <rdf:Description rdf:about=""
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
      </rdf:Description>
      """;
}
