package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.book.Labels;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Figures of a PDF whose alternative text says nothing: the sentence that Octavo puts where the
 * author gave none, in the language of the PDF, or the name of a file. PDF/UA asks that there is a
 * text, and no program can ask that it is a good one; that it is none can be known.
 */
public final class PdfDescriptions {
  private static final Pattern FILE_NAME =
      Pattern.compile("\\S+\\.(jpe?g|png|gif|svg|webp)", Pattern.CASE_INSENSITIVE);

  private static final String ANY_NUMBER = "\u0000";

  private final PDDocument document;
  private final List<Pattern> placeholders;

  private PdfDescriptions(PDDocument document) {
    this.document = document;
    String language = Optional.ofNullable(document.getDocumentCatalog().getLanguage()).orElse("en");
    Labels labels = Labels.of(language);
    this.placeholders =
        List.of(
            FILE_NAME,
            pattern(labels.text(Labels.Word.IMAGE_NO_DESCRIPTION)),
            pattern(labels.text(Labels.Word.FIGURE_NO_DESCRIPTION, ANY_NUMBER)));
  }

  private static Pattern pattern(String sentence) {
    return Pattern.compile(Pattern.quote(sentence).replace(ANY_NUMBER, "\\E.{1,20}\\Q"));
  }

  /**
   * Tells of each.
   *
   * @param pdf one that is sound
   * @param name the path to name in diagnostics
   * @throws IOException when it cannot be read
   */
  public static void check(Path pdf, String name, Diagnostics diagnostics) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      new PdfDescriptions(document).report(name, diagnostics);
    }
  }

  private void report(String name, Diagnostics diagnostics) {
    COSDictionary tree =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>(tree == null ? List.of() : StructureTree.kids(tree));
    while (!open.isEmpty()) {
      if (open.pop() instanceof COSDictionary element && seen.add(element)) {
        String said = element.getString(COSName.ALT, "").strip();
        if (StructureTree.type(element).equals("Figure") && saysNothing(said)) {
          diagnostics.report(
              DiagnosticCode.ACCESS_ALTERNATIVE,
              new FilePlace(name),
              "an image" + place(element) + " is not described: '" + said + "'",
              "say in its alternative text what it shows, or that it is decorative");
        }
        StructureTree.kids(element).reversed().forEach(open::push);
      }
    }
  }

  private boolean saysNothing(String said) {
    return placeholders.stream().anyMatch(it -> it.matcher(said).matches());
  }

  private String place(COSDictionary element) {
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    for (COSBase kid : StructureTree.kids(element)) {
      if (page == null && kid instanceof COSDictionary inner) {
        page = inner.getCOSDictionary(COSName.PG);
      }
    }
    int index = 0;
    for (var each : document.getPages()) {
      index++;
      if (each.getCOSObject() == page) {
        return " on page " + index;
      }
    }
    return "";
  }
}
