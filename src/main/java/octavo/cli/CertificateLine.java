package octavo.cli;

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
    return new Json()
        .open()
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
        .member("manuscript", certificate.source())
        .close()
        .toString();
  }
}
