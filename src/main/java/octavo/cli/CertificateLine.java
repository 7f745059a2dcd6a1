package octavo.cli;

import java.util.List;
import octavo.bundle.Json;
import octavo.check.Certificate;

/** A certificate as a JSON object on one line. */
final class CertificateLine {
  private CertificateLine() {}

  /**
   * The line, without its end.
   *
   * @param name what to call the file
   */
  static String of(String name, Certificate certificate) {
    Json json = new Json();
    json.open()
        .member("proved", name)
        .member("edition", certificate.edition())
        .member("words", certificate.words())
        .member("notes", certificate.notes())
        .member("references", certificate.references())
        .member("figures", certificate.figures())
        .member("images", certificate.images())
        .member("tables", certificate.tables())
        .member("links", certificate.links())
        .member("addresses", certificate.addresses())
        .member("bytes", certificate.bytes())
        .member("sha256", certificate.sha256())
        .member("manuscript", certificate.source());
    if (!certificate.through().isEmpty()) {
      list(json, "countedThrough", certificate.through());
    }
    return list(json, "notProved", certificate.uncovered()).close().toString();
  }

  private static Json list(Json json, String name, List<String> texts) {
    json.name(name).openArray();
    texts.forEach(json::value);
    return json.closeArray();
  }
}
