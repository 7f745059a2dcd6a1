package octavo.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;

/**
 * Finds every byte of a bundle that is missing, has changed or was added, in its folder or its zip.
 * Against somebody who changes the checksums too it is no proof: for that, compare {@link
 * Verified#sum} with one that came another way.
 */
public final class Verification {
  private Verification() {}

  /**
   * A bundle in which nothing was found.
   *
   * @param files how many there are
   * @param bytes how many they have
   * @param sum the SHA-256 of {@code SHA256SUMS}, which stands for all of them
   */
  public record Verified(int files, long bytes, String sum) {}

  /**
   * Verifies a folder or a zip.
   *
   * @param name what findings call it
   * @param jobs how many files are read at once
   * @return empty when there are errors
   * @throws IOException when it cannot be read
   */
  public static Optional<Verified> verify(
      Path bundle, String name, int jobs, Diagnostics diagnostics) throws IOException {
    Diagnostics found = new Diagnostics();
    Findings findings = new Findings(name, found);
    Optional<Verified> verified =
        Files.isDirectory(bundle)
            ? new FolderVerification(bundle, jobs, findings).run()
            : new ZipVerification(bundle, findings).run();
    diagnostics.addAll(found);
    return found.hasErrors() ? Optional.empty() : verified;
  }
}
