package octavo.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.function.Consumer;
import java.util.logging.Level;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * What the css engine says while it works, as diagnostics. It would print it otherwise, and some of
 * it is the only sign that something was lost.
 */
final class EngineLog implements Consumer<Diagnostic> {
  private static final FilePlace PLACE = new FilePlace("css engine");

  private final Diagnostics diagnostics;

  EngineLog(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    XRLog.setLoggerImpl(new Silent());
  }

  @Override
  public void accept(Diagnostic said) {
    // Its style warnings name properties it does not know, which CSS tells it to pass over: the
    // common style sheet serves other engines too.
    boolean aboutStyle = said.getLogMessageId().getWhere().equals(XRLog.CSS_PARSE);
    if (said.getLevel().intValue() >= Level.WARNING.intValue() && !aboutStyle) {
      diagnostics.report(
          DiagnosticCode.PDF_ENGINE,
          PLACE,
          "the css engine says: " + said.getFormattedMessage(),
          "");
    }
  }

  /** Prints nothing; the findings come to {@link #accept} as well. */
  private static final class Silent implements XRLogger {
    @Override
    public boolean isLogLevelEnabled(Diagnostic said) {
      return false;
    }

    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable cause) {}

    @Override
    public void setLevel(String logger, Level level) {}
  }
}
