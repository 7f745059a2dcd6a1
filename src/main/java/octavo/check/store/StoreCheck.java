package octavo.check.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.DeviceProfile;

/** Holds an EPUB to the rules of stores. */
public final class StoreCheck {
  private StoreCheck() {}

  /**
   * Examines a file. One without a package document is passed over, for EPUBCheck says that.
   *
   * @param name what diagnostics call it
   * @param profile for which devices it is made: only the rules of their store are looked at; of
   *     all stores for {@link DeviceProfile#EPUB}
   * @throws IOException when it cannot be read, or is no archive
   */
  public static void check(Path epub, String name, DeviceProfile profile, Diagnostics diagnostics)
      throws IOException {
    Optional<StoreEpub> opened = StoreEpub.open(epub);
    if (opened.isEmpty()) {
      return;
    }
    StoreFindings findings = new StoreFindings(name, profile, diagnostics);
    try (StoreEpub contents = opened.get()) {
      new CoverRules(contents, findings).check();
      new ImageRules(contents, findings).check();
      new FileRules(contents, findings).check(Files.size(epub));
      new NavigationRules(contents, findings).check();
      new ContentRules(contents, findings).check();
      new StyleRules(contents, findings).check();
      new FontRules(contents, findings).check();
      new StoreMetadata(contents, findings).check();
    }
  }
}
