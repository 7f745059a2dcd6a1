package octavo.cli;

import java.io.IOException;
import octavo.check.FinishedFile;
import octavo.check.store.StoreCheck;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.DeviceProfile;

/** What stores refuse of an EPUB that was built. */
final class StoreFindings {
  private StoreFindings() {}

  /**
   * Holds it to the rules of its store, or of all. That nobody is named as its maker is told only
   * of what is made for a store: a text for a class has its name from its teacher.
   */
  static void check(FinishedFile file, DeviceProfile profile, Diagnostics findings)
      throws IOException {
    Diagnostics found = new Diagnostics();
    StoreCheck.check(file.path(), file.name(), profile, found);
    for (Diagnostic finding : found.sorted()) {
      boolean ofStores = finding.code() == DiagnosticCode.STORE_CREATOR;
      if (!ofStores || profile != DeviceProfile.EPUB) {
        findings.report(finding);
      }
    }
  }
}
