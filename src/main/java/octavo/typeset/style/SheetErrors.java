package octavo.typeset.style;

import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is no CSS. It is passed over as browsers do, up to the next declaration or rule.
 *
 * @param report where to report it
 */
record SheetErrors(SheetReport report) implements ICSSParseErrorHandler {
  private static final String HINT = "see whether a colon, a semicolon or a brace is missing";

  @Override
  public void onCSSParseError(ParseException e, @Nullable Token lastSkipped) {
    say(e.currentToken);
  }

  @Override
  public void onCSSUnexpectedRule(Token current, String rule, String message) {
    say(current);
  }

  @Override
  public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
    report.say(
        "'" + prefix.image + identifier.image + "' is no property",
        prefix.beginLine,
        prefix.beginColumn,
        HINT);
  }

  @Override
  public void onCSSBrowserCompliantSkip(@Nullable ParseException e, Token from, Token to) {
    say(from.image.isBlank() && from.next != null ? from.next : from);
  }

  @Override
  public void onIllegalCharacter(char character) {
    report.say("the sheet has a character that no sheet may have", null, HINT);
  }

  private void say(Token at) {
    report.say("this is no CSS and is passed over", at.beginLine, at.beginColumn, HINT);
  }
}
