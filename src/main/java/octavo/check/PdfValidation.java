package octavo.check;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * One PDF under veraPDF, for PDF/UA-1 and PDF/A-2a at once: the file is read one time for both
 * profiles. Both are checked whatever the file claims; a file that claims nothing fails by the
 * first rule of each.
 *
 * <p>The failures of one rule are one finding with their count.
 */
final class PdfValidation {
  private static final List<PDFAFlavour> PROFILES =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  /** The end-of-file mark lies in the last 1,024 bytes (ISO 32000-1, annex H.3.4.4). */
  private static final int TAIL = 1024;

  /** Held, because a logger nobody holds forgets its level. What it would say is a finding. */
  private static final Logger CHATTER = Logger.getLogger("org.verapdf");

  static {
    CHATTER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private final Path file;
  private final String name;
  private final Diagnostics diagnostics;

  PdfValidation(Path file, String name, Diagnostics diagnostics) {
    this.file = file;
    this.name = name;
    this.diagnostics = diagnostics;
  }

  void run() throws IOException {
    if (tail().contains("%%EOF")) {
      check();
    } else {
      unreadable("the PDF is cut off: its end-of-file mark is not there");
    }
  }

  // veraPDF trusts the shape of what it reads in places; what a damaged file makes it throw is of
  // no declared type. That it failed on this file is the finding.
  private void check() throws IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(file.toFile(), PDFAFlavour.PDFA_2_A);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PROFILES, 1, false, true, false)) {
      parser.setFlavours(PROFILES);
      List<ValidationResult> results = validator.validateAll(parser);
      if (PaperSheets.are(file)) {
        PaperSheets.tell(name, diagnostics);
      } else {
        results.forEach(this::report);
      }
    } catch (EncryptedPdfException e) {
      FileCheck.unreadable(
          name, "the PDF is encrypted", "remove the password, then check it again", diagnostics);
    } catch (ModelParsingException | ValidationException e) {
      unreadable("the PDF is damaged: " + reason(e));
    } catch (RuntimeException | StackOverflowError e) {
      unreadable("veraPDF gave up on this file: " + e);
    }
  }

  private void report(ValidationResult result) {
    Map<String, TestAssertion> firsts = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      firsts.putIfAbsent(rule(assertion.getRuleId()), assertion);
    }
    Map<String, Integer> counts = new TreeMap<>();
    result.getFailedChecks().forEach((id, count) -> counts.merge(rule(id), count, Integer::sum));
    firsts.forEach((rule, first) -> report(result, first, counts.getOrDefault(rule, 1)));
  }

  private void report(ValidationResult result, TestAssertion first, int count) {
    boolean accessibility = result.getPDFAFlavour() == PDFAFlavour.PDFUA_1;
    String standard = accessibility ? "PDF/UA-1 " : "PDF/A-2a ";
    String error = first.getErrorMessage();
    String said = error == null || error.isBlank() ? first.getMessage() : error;
    String sentence = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    diagnostics.report(
        accessibility ? DiagnosticCode.CHECK_PDF_UA : DiagnosticCode.CHECK_PDF_A,
        new FilePlace(name),
        sentence
            + (count > 1 ? ", " + count + " times" : "")
            + " ("
            + standard
            + rule(first.getRuleId())
            + ")",
        "first in " + where(first.getLocation().getContext()));
  }

  private static String rule(RuleId id) {
    return id.getClause() + "-" + id.getTestNumber();
  }

  /** The page of a location such as {@code root/document[0]/pages[3](9 0 obj PDPage)/…}. */
  private static String where(String context) {
    int pages = context.indexOf("/pages[");
    int close = context.indexOf(']', pages);
    String last = context.substring(context.lastIndexOf('/') + 1);
    if (pages < 0) {
      return last;
    }
    int page = Integer.parseInt(context, pages + "/pages[".length(), close, 10) + 1;
    return "page " + page + ", " + last;
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return String.valueOf(cause == null ? thrown.getMessage() : cause.getMessage());
  }

  private void unreadable(String message) {
    FileCheck.unreadable(name, message, "build or copy it again", diagnostics);
  }

  private String tail() throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - TAIL);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
