package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import octavo.manuscript.Certification;

/** That an EPUB conforms, and who says so (EPUB Accessibility 1.1, 4). */
public final class ConformanceClaim {
  private ConformanceClaim() {}

  /**
   * The statements of the package document.
   *
   * @param standard what it conforms to, in the form the standard asks for
   */
  public static List<PackageDetails.Property> of(String standard, Certification certification) {
    List<PackageDetails.Property> out = new ArrayList<>();
    out.add(new PackageDetails.Property("dcterms:conformsTo", standard, ""));
    add(out, "a11y:certifiedBy", certification.certifiedBy());
    add(out, "a11y:certifierCredential", certification.credential());
    add(out, PackageDetails.Property.CERTIFIER_REPORT, certification.report());
    return out;
  }

  private static void add(List<PackageDetails.Property> out, String name, String value) {
    if (!value.isEmpty()) {
      out.add(new PackageDetails.Property(name, value, ""));
    }
  }
}
