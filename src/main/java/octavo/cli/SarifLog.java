package octavo.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.bundle.Json;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Edit;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;

/**
 * The findings of a run as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format).
 * It holds no time and no absolute path: the same findings give the same bytes. Its URIs are
 * relative to the folder the program was started in, under the base id that code scanners take for
 * the root of the sources (§3.14.14 lets the consumer say where a base without a URI lies).
 */
final class SarifLog {
  private static final String UNRESERVED = "-._~/";
  private static final String BASE = "%SRCROOT%";

  private final Json json = new Json();
  private final Whereabouts whereabouts;

  private SarifLog(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  /** The log's text. */
  static String of(List<Diagnostic> findings, String version, Whereabouts whereabouts) {
    return new SarifLog(whereabouts).log(findings, version);
  }

  private String log(List<Diagnostic> findings, String version) {
    json.open();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0");
    json.name("runs").openArray().open();
    json.name("tool").open().name("driver").open();
    json.member("name", "Octavo").member("version", version);
    json.name("rules").openArray();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      rule(code);
    }
    json.closeArray().close().close();
    json.name("originalUriBaseIds").open().name(BASE).open().name("description").open();
    json.member("text", "the folder Octavo was started in").close().close().close();
    json.member("columnKind", "utf16CodeUnits");
    json.name("results").openArray();
    for (Diagnostic finding : findings) {
      result(finding);
    }
    json.closeArray();
    return json.close().closeArray().close() + "\n";
  }

  private void rule(DiagnosticCode code) {
    json.open().member("id", code.id());
    json.name("shortDescription").open().member("text", code.summary()).close();
    json.name("defaultConfiguration").open();
    json.member("level", Severities.name(code.severity())).close().close();
  }

  private void result(Diagnostic finding) {
    json.open();
    json.member("ruleId", finding.code().id());
    json.member("ruleIndex", finding.code().ordinal());
    json.member("level", Severities.name(finding.severity()));
    String hint = finding.hint().isEmpty() ? "" : "\n" + finding.hint();
    json.name("message").open().member("text", finding.message() + hint).close();
    json.name("locations").openArray();
    location(finding.place());
    json.closeArray();
    if (!finding.related().isEmpty()) {
      json.name("relatedLocations").openArray();
      finding.related().forEach(this::location);
      json.closeArray();
    }
    if (!finding.fix().isEmpty()) {
      fix(finding.fix());
    }
    json.close();
  }

  // §3.55: one fix, a change for each file, in it a replacement for each edit.
  private void fix(List<Edit> edits) {
    Map<SourceFile, List<Edit>> files = new LinkedHashMap<>();
    edits.forEach(
        edit -> files.computeIfAbsent(edit.at().file(), _ -> new ArrayList<>()).add(edit));
    json.name("fixes").openArray().open().name("artifactChanges").openArray();
    files.values().forEach(this::change);
    json.closeArray().close().closeArray();
  }

  private void change(List<Edit> edits) {
    json.open();
    artifact(edits.getFirst().at());
    json.name("replacements").openArray();
    for (Edit edit : edits) {
      json.open();
      json.name("deletedRegion");
      region(Region.of(edit.at()));
      if (!edit.text().isEmpty()) {
        json.name("insertedContent").open().member("text", edit.text()).close();
      }
      json.close();
    }
    json.closeArray().close();
  }

  private void location(Place place) {
    Region region = Region.of(place);
    json.open().name("physicalLocation").open();
    artifact(place);
    if (region.line() > 0) {
      json.name("region");
      region(region);
    }
    json.close().close();
  }

  private void artifact(Place place) {
    json.name("artifactLocation").open().member("uri", uri(whereabouts.of(place)));
    json.member("uriBaseId", BASE).close();
  }

  private void region(Region region) {
    json.open().member("startLine", region.line());
    if (region.column() > 0) {
      json.member("startColumn", region.column());
      json.member("endLine", region.endLine());
      json.member("endColumn", region.endColumn());
    }
    json.close();
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
