package octavo.check;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.MessageId;
import com.adobe.epubcheck.util.FeatureEnum;
import java.nio.file.Path;
import java.util.Locale;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * Turns EPUBCheck's messages into diagnostics: fatal ones and errors into {@link
 * DiagnosticCode#CHECK_EPUB_ERROR}, warnings into {@link DiagnosticCode#CHECK_EPUB_WARNING}; what
 * it calls information and usage is left out.
 */
final class EpubFindings extends MasterReport {
  private static final String PARSER_PREFIX = "Error while parsing file: ";

  /** Where the schema validator begins to list all that would have been allowed. */
  private static final String EXPECTED = "; expected ";

  private static final int LONGEST_HINT = 160;

  private final String fileName;
  private final String name;
  private final Diagnostics diagnostics;

  EpubFindings(Path file, String name, Diagnostics diagnostics) {
    Path last = file.getFileName();
    this.fileName = last == null ? "" : last.toString();
    this.name = name;
    this.diagnostics = diagnostics;
    setEpubFileName(fileName);
  }

  @Override
  public void message(Message message, EPUBLocation location, Object... arguments) {
    switch (message.getSeverity()) {
      case FATAL, ERROR ->
          report(DiagnosticCode.CHECK_EPUB_ERROR, message, location, message.getMessage(arguments));
      case WARNING ->
          report(
              DiagnosticCode.CHECK_EPUB_WARNING, message, location, message.getMessage(arguments));
      case INFO, USAGE, SUPPRESSED -> {}
    }
  }

  private void report(DiagnosticCode code, Message message, EPUBLocation location, String text) {
    if (isAboutTemporaryName(message.getID())) {
      return;
    }
    String hint = message.getSuggestion() == null ? "" : message.getSuggestion();
    String said = text.startsWith(PARSER_PREFIX) ? text.substring(PARSER_PREFIX.length()) : text;
    int expected = said.indexOf(EXPECTED);
    if (expected >= 0 && hint.isEmpty()) {
      hint = shortened(said.substring(expected + 2));
      said = said.substring(0, expected);
    }
    String sentence = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    diagnostics.report(code, place(location), sentence + " (" + message.getID() + ")", hint);
  }

  /** The file may still have a temporary name while it is checked; its real one is what counts. */
  private boolean isAboutTemporaryName(MessageId id) {
    return name.endsWith(".epub")
        && (id == MessageId.PKG_016 || id == MessageId.PKG_017 || id == MessageId.PKG_024);
  }

  private FilePlace place(EPUBLocation location) {
    String path = location.getPath();
    if (path.isEmpty() || path.equals(fileName)) {
      return new FilePlace(name);
    }
    return new FilePlace(
        name + "/" + path, Math.max(0, location.getLine()), Math.max(0, location.getColumn()));
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_HINT) {
      return text;
    }
    int end = text.lastIndexOf(", ", LONGEST_HINT);
    return text.substring(0, end < 0 ? LONGEST_HINT : end) + " …";
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {
    // What the publication contains, as opposed to what is wrong with it.
  }

  @Override
  public int generate() {
    return 0;
  }

  @Override
  public void initialize() {
    setLocale(Locale.ENGLISH);
  }
}
