package octavo.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Place;

/**
 * The findings of a run as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format).
 * It holds no time and no absolute path: the same findings give the same bytes.
 */
final class SarifLog {
  private static final String UNRESERVED = "-._~/";

  private SarifLog() {}

  /** The log's text. */
  static String of(List<Diagnostic> findings, String version) {
    Json json = new Json().open();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0");
    json.name("runs").openArray().open();
    json.name("tool").open().name("driver").open();
    json.member("name", "Octavo").member("version", version);
    json.name("rules").openArray();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      rule(json, code);
    }
    json.closeArray().close().close();
    json.member("columnKind", "utf16CodeUnits");
    json.name("results").openArray();
    for (Diagnostic finding : findings) {
      result(json, finding);
    }
    json.closeArray();
    return json.close().closeArray().close() + "\n";
  }

  private static void rule(Json json, DiagnosticCode code) {
    json.open().member("id", code.id());
    json.name("shortDescription").open().member("text", code.summary()).close();
    json.name("defaultConfiguration").open();
    json.member("level", Severities.name(code.severity())).close().close();
  }

  private static void result(Json json, Diagnostic finding) {
    json.open();
    json.member("ruleId", finding.code().id());
    json.member("ruleIndex", finding.code().ordinal());
    json.member("level", Severities.name(finding.severity()));
    String hint = finding.hint().isEmpty() ? "" : "\n" + finding.hint();
    json.name("message").open().member("text", finding.message() + hint).close();
    json.name("locations").openArray();
    location(json, finding.place());
    json.closeArray();
    if (!finding.related().isEmpty()) {
      json.name("relatedLocations").openArray();
      finding.related().forEach(place -> location(json, place));
      json.closeArray();
    }
    json.close();
  }

  private static void location(Json json, Place place) {
    Region region = Region.of(place);
    json.open().name("physicalLocation").open();
    json.name("artifactLocation").open().member("uri", uri(region.path())).close();
    if (region.line() > 0) {
      json.name("region").open().member("startLine", region.line());
      if (region.column() > 0) {
        json.member("startColumn", region.column());
        json.member("endLine", region.endLine());
        json.member("endColumn", region.endColumn());
      }
      json.close();
    }
    json.close().close();
  }

  // A URI reference (RFC 3986) of the path; a colon is escaped, lest "a:b.md" read as a scheme.
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return uri.toString();
  }
}
