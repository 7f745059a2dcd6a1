package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The main text of a PDF page by page, as PDFBox reads it along the structure tree. */
final class PagesOfPdf {
  private static final Set<String> OTHER_STREAMS =
      Set.of("Note", "Reference", "Lbl", "Table", "Caption", "Figure");

  private static final Set<String> INLINE = Set.of("Span", "Link", "Quote", "Code");

  private final Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
  private final Map<PDPage, StringBuilder> texts = new HashMap<>();

  private PagesOfPdf() {}

  /** The words of the main text of each page, by its label; pages without are left out. */
  static Map<String, List<String>> mainText(Path pdf) throws IOException {
    Map<String, List<String>> words = new LinkedHashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PagesOfPdf reader = new PagesOfPdf();
      for (PDPage page : document.getPages()) {
        reader.marked.put(page, texts(page));
        reader.texts.put(page, new StringBuilder());
      }
      reader.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      for (int i = 0; i < labels.length; i++) {
        words.put(labels[i], words(reader.texts.get(document.getPage(i))));
      }
    }
    return words;
  }

  /** The words of a text, without what only shows where they may be divided. */
  static List<String> words(CharSequence text) {
    String plain = text.toString().replaceAll("[\u00AD\u2060]", "").replace('\u00A0', ' ').strip();
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split("\\s+"));
  }

  private static Map<Integer, String> texts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      texts.merge(content.getMCID(), text(content), String::concat);
    }
    return texts;
  }

  private static String text(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition glyph) {
        text.append(glyph.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(text(inner));
      }
    }
    return text.toString();
  }

  private void read(PDStructureNode node, PDPage page) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (!OTHER_STREAMS.contains(element.getStructureType())) {
          String around = INLINE.contains(element.getStructureType()) ? "" : " ";
          texts.values().forEach(text -> text.append(around));
          read(element, element.getPage() == null ? page : element.getPage());
          texts.values().forEach(text -> text.append(around));
        }
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        add(own, reference.getMCID());
      } else if (kid instanceof Integer identifier) {
        add(page, identifier);
      }
    }
  }

  private void add(PDPage page, int identifier) {
    texts.get(page).append(marked.get(page).getOrDefault(identifier, ""));
  }
}
