package octavo.bundle;

import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** Tells what is wrong with a bundle. */
final class Findings {
  private static final String COPY = "copy the bundle again, or make it anew";

  private final String name;
  private final Diagnostics diagnostics;

  Findings(String name, Diagnostics diagnostics) {
    this.name = name;
    this.diagnostics = diagnostics;
  }

  void missing(String path) {
    report(DiagnosticCode.BUNDLE_MISSING, path, "the file is missing", COPY);
  }

  void changed(String path, String message) {
    report(DiagnosticCode.BUNDLE_CHANGED, path, message, COPY);
  }

  void changed(String path) {
    changed(path, "the file is not as its checksum says");
  }

  /** A link has the bytes only as long as what it leads to is there. */
  void linked(String path) {
    changed(path, "a symbolic link is in the place of the file");
  }

  void added(String path, String message) {
    String hint = "nothing of the bundle needs it: take it away, or copy the bundle again";
    report(DiagnosticCode.BUNDLE_ADDED, path, message, hint);
  }

  void added(String path) {
    added(path, "this is no part of the bundle");
  }

  void noSums() {
    report(
        DiagnosticCode.BUNDLE_SUMS,
        Checksums.FILE,
        "there is no file of checksums, or it is not as it was written",
        "name the folder or zip of a bundle; if it is one, copy it again");
  }

  void repacked() {
    diagnostics.report(
        DiagnosticCode.BUNDLE_REPACKED,
        new FilePlace(name),
        "another program has packed this zip: what is in it is whole, and not the bytes between",
        "the zip that octavo bundle makes can be compared to the last byte");
  }

  private void report(DiagnosticCode code, String path, String message, String hint) {
    String separator = name.isEmpty() || name.endsWith("/") ? "" : "/";
    diagnostics.report(code, new FilePlace(name + separator + path), message, hint);
  }
}
