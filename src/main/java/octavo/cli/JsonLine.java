package octavo.cli;

import octavo.bundle.Json;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Edit;
import octavo.diagnostic.Place;

/**
 * A finding as one line of JSON: {@code severity}, {@code code}, {@code message}, {@code path},
 * then {@code line}, {@code column}, {@code endLine} and {@code endColumn} where known (see {@link
 * Region}), {@code hint} where there is one, {@code related} places, and {@code fix}: the places to
 * change, each with the {@code text} that is to stand there, where nothing is to decide.
 */
final class JsonLine {
  private JsonLine() {}

  /** The line, without its end. */
  static String of(Diagnostic finding) {
    Json json = new Json().open();
    json.member("severity", Severities.name(finding.severity()));
    json.member("code", finding.code().id());
    json.member("message", finding.message());
    place(json, finding.place());
    if (!finding.hint().isEmpty()) {
      json.member("hint", finding.hint());
    }
    if (!finding.related().isEmpty()) {
      json.name("related").openArray();
      for (Place place : finding.related()) {
        json.open();
        place(json, place);
        json.close();
      }
      json.closeArray();
    }
    if (!finding.fix().isEmpty()) {
      json.name("fix").openArray();
      for (Edit edit : finding.fix()) {
        json.open();
        place(json, edit.at());
        json.member("text", edit.text()).close();
      }
      json.closeArray();
    }
    return json.close().toString();
  }

  /** A message that is no finding of a book, such as a wrong option. */
  static String message(String severity, String message) {
    return new Json()
        .open()
        .member("severity", severity)
        .member("message", message)
        .close()
        .toString();
  }

  private static void place(Json json, Place place) {
    Region region = Region.of(place);
    json.member("path", region.path());
    if (region.line() > 0) {
      json.member("line", region.line());
    }
    if (region.column() > 0) {
      json.member("column", region.column());
      json.member("endLine", region.endLine());
      json.member("endColumn", region.endColumn());
    }
  }
}
